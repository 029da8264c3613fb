package id.antarkerja.talk;

import static id.antarkerja.talk.ConversationRepository.at;
import static id.antarkerja.talk.ConversationRepository.instant;
import static java.util.stream.Collectors.groupingBy;

import id.antarkerja.files.StoredFile;
import id.antarkerja.talk.Message.Attachment;
import id.antarkerja.talk.Message.Gone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of messages; who reads which row is row-level security. */
@Repository
class MessageRepository {
  private static final String COLUMNS =
      """
      select m.id, m.conversation_id, m.seq, m.author, m.at, m.body, m.edited_at, m.gone, m.version
        from talk.messages m
      """;

  private final JdbcClient jdbc;

  MessageRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the other one of two can't read it any more. */
  boolean write(UUID id, UUID conversation, String body, Instant at, Collection<UUID> named) {
    return Vanished.orNotThere(
        () ->
            jdbc.sql("select talk.write(:id, :conversation, :body, :at, :named) is not null")
                .param("id", id)
                .param("conversation", conversation)
                .param("body", body)
                .param("at", at(at))
                .param("named", named.toArray(UUID[]::new))
                .query(Boolean.class)
                .single());
  }

  void attach(UUID message, StoredFile file) {
    jdbc.sql(
            """
            insert into talk.attachments (file_id, message_id, name, content_type, size)
            values (:file, :message, :name, :type, :size)
            """)
        .param("file", file.id().value())
        .param("message", message)
        .param("name", file.name())
        .param("type", file.contentType())
        .param("size", file.size())
        .update();
  }

  String edit(UUID message, int version, String body, Instant at, Duration latest) {
    return jdbc.sql("select talk.edit(:id, :version, :body, :at, make_interval(secs => :seconds))")
        .param("id", message)
        .param("version", version)
        .param("body", body)
        .param("at", at(at))
        .param("seconds", (double) latest.toSeconds())
        .query(String.class)
        .single();
  }

  boolean takeBack(UUID message, Instant at) {
    return jdbc.sql("select talk.take_back(:id, :at)")
        .param("id", message)
        .param("at", at(at))
        .query(Boolean.class)
        .single();
  }

  String kept(UUID message) {
    return jdbc.sql("select body from talk.taken_away where message_id = :id")
        .param("id", message)
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<Message> before(UUID conversation, long before, int most) {
    List<Message> newest =
        jdbc.sql(
                COLUMNS
                    + """
                       where m.conversation_id = :conversation and m.seq < :before
                       order by m.seq desc limit :most
                      """)
            .param("conversation", conversation)
            .param("before", before)
            .param("most", most)
            .query((row, n) -> read(row))
            .list();
    return withFiles(newest.reversed());
  }

  /** In the order of the ids; those that may not be read are left out. */
  List<Message> ofIds(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return withFiles(
        jdbc
            .sql(COLUMNS + " where m.id in (:ids)")
            .param("ids", ids)
            .query((row, n) -> read(row))
            .list()
            .stream()
            .sorted(Comparator.comparingInt(message -> ids.indexOf(message.id())))
            .toList());
  }

  void seen(UUID conversation, long upto) {
    jdbc.sql("select talk.seen(:conversation, :upto)")
        .param("conversation", conversation)
        .param("upto", upto)
        .query()
        .listOfRows();
  }

  List<UUID> find(String words, Instant before, UUID beforeId, int most) {
    return jdbc.sql("select id from talk.find(:words, :before, :beforeId, :most)")
        .param("words", words)
        .param("before", at(before))
        .param("beforeId", beforeId)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  Optional<Attachment> file(UUID conversation, UUID file) {
    return jdbc.sql(
            """
            select a.file_id, a.message_id, a.name, a.content_type, a.size
              from talk.attachments a join talk.messages m on m.id = a.message_id
             where a.file_id = :file and m.conversation_id = :conversation
            """)
        .param("file", file)
        .param("conversation", conversation)
        .query(Attachment.class)
        .optional();
  }

  private List<Message> withFiles(List<Message> messages) {
    if (messages.isEmpty()) {
      return messages;
    }
    Map<UUID, List<Attachment>> files =
        jdbc
            .sql(
                """
                select file_id, message_id, name, content_type, size from talk.attachments
                 where message_id in (:ids) order by file_id
                """)
            .param("ids", messages.stream().map(Message::id).toList())
            .query(Attachment.class)
            .list()
            .stream()
            .collect(groupingBy(Attachment::messageId));
    return messages.stream().map(m -> m.with(files.getOrDefault(m.id(), List.of()))).toList();
  }

  private static Message read(ResultSet row) throws SQLException {
    String gone = row.getString("gone");
    OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
    return new Message(
        row.getObject("id", UUID.class),
        row.getObject("conversation_id", UUID.class),
        row.getLong("seq"),
        row.getObject("author", UUID.class),
        instant(row, "at"),
        row.getString("body"),
        edited == null ? null : edited.toInstant(),
        gone == null ? null : Gone.valueOf(gone),
        row.getInt("version"),
        List.of());
  }
}
