package id.antarkerja.community;

import id.antarkerja.community.topics.TopicText;
import id.antarkerja.kernel.Uuid7;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community of earlier days, for worlds that are filled at start: as the system, unchecked. */
@Service
@Transactional
public class CommunityFilling {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  CommunityFilling(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Somebody of an office, who writes. */
  public record Voice(UUID officer, UUID office) {}

  public record PastTopic(UUID id, Voice by, TopicText text, Instant at) {}

  /**
   * @param on the answer that a comment is about; null for one on the topic
   * @param votes of an answer
   */
  public record PastReply(
      UUID id,
      UUID topic,
      boolean answer,
      @Nullable UUID on,
      Voice by,
      String body,
      Instant at,
      int votes) {}

  /**
   * @param answers 1 to 4 for every statement
   */
  public record PastAssessment(
      UUID id, Voice by, String territory, LocalDate on, List<Integer> answers) {}

  public void moderator(UUID officer, UUID by) {
    jdbc.sql(
            """
            insert into community.moderators (id, officer_id, appointed_by)
            values (:id, :officer, :by)
            """)
        .param("id", Uuid7.next())
        .param("officer", officer)
        .param("by", by)
        .update();
  }

  public void topics(List<PastTopic> topics) {
    contributed("topic", topics.stream().map(t -> new Written(t.id(), t.by(), t.at())).toList());
    batch.batchUpdate(
        """
        insert into community.topics
               (id, area, tags, title, body, author, office_id, at, last_at, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SHOWN')
        """,
        topics,
        BATCH,
        (statement, one) -> {
          statement.setObject(1, one.id());
          statement.setString(2, one.text().area().name());
          statement.setArray(
              3, statement.getConnection().createArrayOf("text", one.text().tags().toArray()));
          statement.setString(4, one.text().title());
          statement.setString(5, one.text().body());
          statement.setObject(6, one.by().officer());
          statement.setObject(7, one.by().office());
          statement.setObject(8, at(one.at()));
          statement.setObject(9, at(one.at()));
        });
  }

  public void replies(List<PastReply> replies) {
    contributed(
        "answer",
        replies.stream()
            .filter(PastReply::answer)
            .map(r -> new Written(r.id(), r.by(), r.at()))
            .toList());
    contributed(
        "comment",
        replies.stream()
            .filter(r -> !r.answer())
            .map(r -> new Written(r.id(), r.by(), r.at()))
            .toList());
    batch.batchUpdate(
        """
        insert into community.replies
               (id, topic_id, kind, answer_id, body, author, office_id, at, state, votes)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'SHOWN', ?)
        """,
        replies,
        BATCH,
        (statement, one) -> {
          statement.setObject(1, one.id());
          statement.setObject(2, one.topic());
          statement.setString(3, one.answer() ? "ANSWER" : "COMMENT");
          statement.setObject(4, one.on(), Types.OTHER);
          statement.setString(5, one.body());
          statement.setObject(6, one.by().officer());
          statement.setObject(7, one.by().office());
          statement.setObject(8, at(one.at()));
          statement.setInt(9, one.votes());
        });
  }

  /** The one who asked says that this answered it. */
  public void accepted(UUID topic, UUID answer) {
    jdbc.sql(
            """
            update community.topics set accepted = :answer, accepted_by = author where id = :topic
            """)
        .param("answer", answer)
        .param("topic", topic)
        .update();
  }

  public void follows(UUID officer, UUID topic, Instant seen) {
    jdbc.sql(
            """
            insert into community.follows (officer_id, topic_id, seen_at)
            values (:officer, :topic, :seen) on conflict do nothing
            """)
        .param("officer", officer)
        .param("topic", topic)
        .param("seen", at(seen))
        .update();
  }

  public void assessments(List<PastAssessment> assessments) {
    batch.batchUpdate(
        """
        insert into community.assessments (id, officer_id, office_id, territory, on_date, answers)
        values (?, ?, ?, ?, ?, ?)
        """,
        assessments,
        BATCH,
        (statement, one) -> {
          statement.setObject(1, one.id());
          statement.setObject(2, one.by().officer());
          statement.setObject(3, one.by().office());
          statement.setString(4, one.territory());
          statement.setObject(5, one.on());
          statement.setArray(
              6, statement.getConnection().createArrayOf("int2", one.answers().toArray()));
        });
  }

  private record Written(UUID id, Voice by, Instant at) {}

  private void contributed(String kind, List<Written> texts) {
    batch.batchUpdate(
        """
        insert into community.contributions (id, kind, author, state, at, released_at)
        values (?, ?, ?, 'SHOWN', ?, ?)
        """,
        texts,
        BATCH,
        (statement, one) -> {
          statement.setObject(1, one.id());
          statement.setString(2, kind);
          statement.setObject(3, one.by().officer());
          statement.setObject(4, at(one.at()));
          statement.setObject(5, at(one.at()));
        });
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
