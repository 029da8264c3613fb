package id.antarkerja.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of conversations and who takes part; whose they are is row-level security. */
@Repository
class ConversationRepository {
  private final JdbcClient jdbc;

  ConversationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  Optional<UUID> beginPair(UUID id, UUID colleague, Instant at, int most) {
    return begun(
        jdbc.sql("select talk.begin_pair(:id, :other, :at, :most) as id")
            .param("id", id)
            .param("other", colleague)
            .param("at", at(at))
            .param("most", most));
  }

  Optional<UUID> beginGroup(UUID id, String name, Instant at, int most) {
    return begun(
        jdbc.sql("select talk.begin_group(:id, :name, :at, :most) as id")
            .param("id", id)
            .param("name", name)
            .param("at", at(at))
            .param("most", most));
  }

  private static Optional<UUID> begun(JdbcClient.StatementSpec statement) {
    return Vanished.orNotThere(
        () ->
            statement
                .query((row, n) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single());
  }

  Optional<UUID> pair(UUID colleague) {
    return jdbc.sql(
            """
            select id from talk.conversations
             where first_one = least(:me, :other) and second_one = greatest(:me, :other)
            """)
        .param("me", Conversation.me())
        .param("other", colleague)
        .query(UUID.class)
        .optional();
  }

  boolean reachable(UUID officer) {
    return jdbc.sql("select talk.reachable(:officer)")
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }

  Optional<Conversation> one(UUID id) {
    return jdbc.sql(
            """
            select c.id, c.name, coalesce(nullif(c.first_one, :me), c.second_one) as other,
                   c.last_seq, c.version,
                   m.owner or c.kind = 'GROUP' and talk.inherits(c.id) as owner,
                   m.from_seq, m.read_seq, m.unread, m.muted, m.archived
              from talk.conversations c
              join talk.members m on m.conversation_id = c.id and m.officer_id = :me
             where c.id = :id and m.left_at is null
            """)
        .param("me", Conversation.me())
        .param("id", id)
        .query(Conversation.class)
        .optional();
  }

  List<Member> members(UUID id) {
    return jdbc.sql("select * from talk.members_of(:id)")
        .param("id", id)
        .query(
            (row, n) ->
                new Member(
                    row.getObject("officer_id", UUID.class),
                    row.getBoolean("owner"),
                    instant(row, "joined_at"),
                    row.getLong("read_seq"),
                    row.getBoolean("reachable")))
        .list();
  }

  boolean add(UUID group, UUID officer, Instant at, int most) {
    return Vanished.orNotThere(
        () ->
            jdbc.sql("select talk.add_member(:group, :officer, :at, :most)")
                .param("group", group)
                .param("officer", officer)
                .param("at", at(at))
                .param("most", most)
                .query(Boolean.class)
                .single());
  }

  void remove(UUID group, UUID officer, Instant at) {
    Vanished.orNotThere(
        () ->
            jdbc.sql("select talk.remove_member(:group, :officer, :at)")
                .param("group", group)
                .param("officer", officer)
                .param("at", at(at))
                .query()
                .listOfRows());
  }

  boolean makeOwner(UUID group, UUID member) {
    return Vanished.orNotThere(
        () ->
            jdbc.sql("select talk.make_owner(:group, :member)")
                .param("group", group)
                .param("member", member)
                .query(Boolean.class)
                .single());
  }

  boolean rename(UUID group, int version, String name) {
    return Vanished.orNotThere(
        () ->
            jdbc.sql("select talk.rename(:group, :version, :name)")
                .param("group", group)
                .param("version", version)
                .param("name", name)
                .query(Boolean.class)
                .single());
  }

  void mute(UUID id, boolean muted) {
    own("update talk.members set muted = :yes", id, muted);
  }

  void archive(UUID id, boolean archived) {
    own("update talk.members set archived = :yes", id, archived);
  }

  private void own(String change, UUID id, boolean yes) {
    jdbc.sql(change + " where conversation_id = :id and officer_id = :me and left_at is null")
        .param("yes", yes)
        .param("id", id)
        .param("me", Conversation.me())
        .update();
  }

  List<ConversationRow> list(boolean archived, Instant before, UUID beforeId, int most) {
    return jdbc.sql(
            """
            select c.id, c.name, coalesce(nullif(c.first_one, :me), c.second_one) as other,
                   m.last_at, m.unread, m.muted, m.unread > 0 and m.named_seq > m.read_seq as named,
                   s.author, s.body, s.gone is not null as gone
              from talk.members m
              join talk.conversations c on c.id = m.conversation_id
              left join talk.messages s on s.conversation_id = c.id and s.seq = c.last_seq
             where m.officer_id = :me and m.left_at is null and m.archived = :archived
               and (m.last_at, m.conversation_id) < (:before, :beforeId)
             order by m.last_at desc, m.conversation_id desc limit :most
            """)
        .param("me", Conversation.me())
        .param("archived", archived)
        .param("before", at(before))
        .param("beforeId", beforeId)
        .param("most", most)
        .query(
            (row, n) ->
                new ConversationRow(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("other", UUID.class),
                    instant(row, "last_at"),
                    row.getInt("unread"),
                    row.getBoolean("muted"),
                    row.getBoolean("named"),
                    row.getObject("author", UUID.class),
                    row.getString("body"),
                    row.getBoolean("gone")))
        .list();
  }

  Conversations.Waiting waiting() {
    return jdbc.sql(
            """
            select coalesce(sum(unread), 0) as messages, count(*) as conversations,
                   count(*) filter (where named_seq > read_seq) as named
              from talk.members
             where officer_id = :me and unread > 0 and left_at is null
               and (not muted or named_seq > read_seq)
            """)
        .param("me", Conversation.me())
        .query(Conversations.Waiting.class)
        .single();
  }

  MailWish mailWish() {
    return jdbc.sql("select mail from talk.preferences where officer_id = :me")
        .param("me", Conversation.me())
        .query((row, n) -> MailWish.valueOf(Objects.requireNonNull(row.getString("mail"))))
        .optional()
        .orElse(MailWish.DAILY);
  }

  void mailWish(MailWish wish) {
    jdbc.sql(
            """
            insert into talk.preferences (officer_id, mail) values (:me, :mail)
            on conflict (officer_id) do update set mail = excluded.mail
            """)
        .param("me", Conversation.me())
        .param("mail", wish.name())
        .update();
  }
}
