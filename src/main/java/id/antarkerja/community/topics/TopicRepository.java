package id.antarkerja.community.topics;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.StaleChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of topics and their replies; who sees which is row-level security. */
@Repository
class TopicRepository {
  private static final String REPLIES =
      """
      select r.id, r.topic_id, r.kind, r.answer_id, r.body, r.author, r.office_id, r.at, r.edited_at,
             r.state, r.votes, r.version,
             exists (select from community.votes v
                      where v.reply_id = r.id and v.officer_id = :me) as helped
        from community.replies r
      """;

  private static final UUID LAST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  TopicRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, TopicText text, Instant at) {
    jdbc.sql(
            """
            insert into community.topics (id, area, tags, title, body, author, office_id, at, last_at)
            values (:id, :area, :tags, :title, :body, :me, :office, :at, :at)
            """)
        .param("id", id)
        .param("area", text.area().name())
        .param("tags", text.tags().toArray(String[]::new))
        .param("title", text.title())
        .param("body", text.body())
        .param("me", Topics.me())
        .param("office", Acting.current().requireOffice())
        .param("at", at(at))
        .update();
  }

  void change(UUID id, int version, TopicText text, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update community.topics
                   set area = :area, tags = :tags, title = :title, body = :body, edited_at = :at,
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("area", text.area().name())
            .param("tags", text.tags().toArray(String[]::new))
            .param("title", text.title())
            .param("body", text.body())
            .param("at", at(at))
            .update());
  }

  void insertReply(
      UUID id, UUID topic, boolean answer, @Nullable UUID to, String body, Instant at) {
    jdbc.sql(
            """
            insert into community.replies (id, topic_id, kind, answer_id, body, author, office_id, at)
            values (:id, :topic, :kind, :to, :body, :me, :office, :at)
            """)
        .param("id", id)
        .param("topic", topic)
        .param("kind", answer ? "ANSWER" : "COMMENT")
        .param("to", to, Types.OTHER)
        .param("body", body)
        .param("me", Topics.me())
        .param("office", Acting.current().requireOffice())
        .param("at", at(at))
        .update();
  }

  void changeReply(UUID id, int version, String body, Instant at) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update community.replies set body = :body, edited_at = :at, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("body", body)
            .param("at", at(at))
            .update());
  }

  /** As moderation says now; what others see from now on is news of that moment. */
  void restate(UUID id, Instant now) {
    jdbc.sql("select community.restate(:id, :at)")
        .param("id", id)
        .param("at", at(now))
        .query()
        .listOfRows();
  }

  String accept(UUID topic, @Nullable UUID reply, Instant at) {
    return jdbc.sql("select community.accept(:topic, cast(:reply as uuid), :at)")
        .param("topic", topic)
        .param("reply", reply, Types.OTHER)
        .param("at", at(at))
        .query(String.class)
        .single();
  }

  String close(UUID id, int version, Status how, @Nullable UUID other, @Nullable String why) {
    return jdbc.sql("select community.close(:id, :version, :how, cast(:other as uuid), :why)")
        .param("id", id)
        .param("version", version)
        .param("how", how.name())
        .param("other", other, Types.OTHER)
        .param("why", why, Types.VARCHAR)
        .query(String.class)
        .single();
  }

  String vote(UUID reply, boolean helped) {
    return jdbc.sql("select community.vote(:reply, :helped)")
        .param("reply", reply)
        .param("helped", helped)
        .query(String.class)
        .single();
  }

  Optional<Topic> one(UUID id) {
    return jdbc.sql(
            """
            select id, version, area, tags, title, body, author, office_id, at, edited_at, state,
                   status, duplicate_of, closed_by, closed_why, accepted, accepted_by, answers
              from community.topics where id = :id
            """)
        .param("id", id)
        .query((row, n) -> topic(row))
        .optional();
  }

  private static Topic topic(ResultSet row) throws SQLException {
    return new Topic(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new TopicText(
            Area.valueOf(row.getString("area")),
            List.of((String[]) row.getArray("tags").getArray()),
            row.getString("title"),
            row.getString("body")),
        row.getObject("author", UUID.class),
        row.getObject("office_id", UUID.class),
        moment(row, "at"),
        maybe(row, "edited_at"),
        Shown.valueOf(row.getString("state")),
        Status.valueOf(row.getString("status")),
        row.getObject("duplicate_of", UUID.class),
        row.getObject("closed_by", UUID.class),
        row.getString("closed_why"),
        row.getObject("accepted", UUID.class),
        row.getObject("accepted_by", UUID.class),
        row.getInt("answers"));
  }

  /** The accepted one first, then what helped most, then the oldest. */
  List<Reply> answers(Topic topic, int skip, int most) {
    return replies(
        REPLIES
            + """
               where r.topic_id = :topic and r.kind = 'ANSWER'
                 and (r.state = 'SHOWN' or r.author = :me and r.state <> 'DELETED')
               order by r.id = :accepted desc, r.votes desc, r.id offset :skip limit :most
              """,
        Map.of(
            "topic",
            topic.id(),
            "accepted",
            topic.accepted() == null ? topic.id() : topic.accepted(),
            "skip",
            skip,
            "most",
            most));
  }

  int answersInSight(UUID topic) {
    return jdbc.sql(
            """
            select count(*) from community.replies
             where topic_id = :topic and kind = 'ANSWER'
               and (state = 'SHOWN' or author = :me and state <> 'DELETED')
            """)
        .param("topic", topic)
        .param("me", Topics.me())
        .query(Integer.class)
        .single();
  }

  /**
   * Of a topic and of those of its answers, the newest first.
   *
   * @param before null for the newest, else of those older than it
   */
  List<Reply> comments(UUID topic, Collection<UUID> answers, @Nullable UUID before, int most) {
    return replies(
        REPLIES
            + """
               where r.topic_id = :topic and r.kind = 'COMMENT'
                 and (r.answer_id is null or r.answer_id = any(:answers))
                 and (r.state = 'SHOWN' or r.author = :me and r.state <> 'DELETED')
                 and r.id < :before
               order by r.id desc limit :most
              """,
        Map.of(
            "topic",
            topic,
            "answers",
            answers.toArray(UUID[]::new),
            "before",
            before == null ? LAST : before,
            "most",
            most));
  }

  Optional<Reply> reply(UUID id) {
    return replies(REPLIES + " where r.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Reply> replies(String sql, Map<String, ?> values) {
    return jdbc.sql(sql)
        .param("me", Acting.current().actor().id(), Types.OTHER)
        .params(values)
        .query((row, n) -> reply(row))
        .list();
  }

  private static Reply reply(ResultSet row) throws SQLException {
    return new Reply(
        row.getObject("id", UUID.class),
        row.getObject("topic_id", UUID.class),
        row.getString("kind").equals("ANSWER"),
        row.getObject("answer_id", UUID.class),
        row.getString("body"),
        row.getObject("author", UUID.class),
        row.getObject("office_id", UUID.class),
        moment(row, "at"),
        maybe(row, "edited_at"),
        Shown.valueOf(row.getString("state")),
        row.getInt("votes"),
        row.getBoolean("helped"),
        row.getInt("version"));
  }

  /** An earlier text, with its title where it is a topic's. */
  record Earlier(@Nullable String title, String body, Instant at) {}

  List<Earlier> earlier(UUID id) {
    return jdbc.sql(
            """
            select title, body, at from community.versions where of_id = :id
             order by at desc limit 50
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new Earlier(row.getString("title"), row.getString("body"), moment(row, "at")))
        .list();
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
