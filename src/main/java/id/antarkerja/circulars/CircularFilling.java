package id.antarkerja.circulars;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Circulars of earlier days, for worlds that are filled at start: as the system, unchecked. */
@Service
@Transactional
public class CircularFilling {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  CircularFilling(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * One that was sent.
   *
   * @param withdrawnReason null for one that still holds
   */
  public record Past(
      UUID id,
      UUID office,
      String territory,
      UUID author,
      CircularText text,
      Instant sentAt,
      LocalDate sentOn,
      @Nullable String withdrawnReason) {}

  /** What a recipient has done; {@code ackedOn} and {@code ackedAt} go together. */
  public record Answer(
      UUID officer, Instant readAt, @Nullable Instant ackedAt, @Nullable LocalDate ackedOn) {}

  /** To everybody whom it fits today; their ids in order. */
  public List<UUID> send(Past past) {
    CircularText text = past.text();
    Audience to = text.audience();
    LocalDate deadline = text.deadline();
    jdbc.sql(
            """
            insert into circulars.circulars
                   (id, office_id, territory, author, state, title, body, needs_ack, deadline,
                    to_territory, to_kind, to_levels, to_specialisms, sent_at, sent_on, sent_by,
                    joins_until, withdrawn_at, withdrawn_by, withdrawn_reason, version)
            values (:id, :office, :territory, :author, :state, :title, :body, :needsAck, :deadline,
                    :toTerritory, :toKind, :toLevels, :toSpecialisms, :sentAt, :sentOn, :author,
                    :joinsUntil, :withdrawnAt, :withdrawnBy, :reason, 2)
            """)
        .param("id", past.id())
        .param("office", past.office())
        .param("territory", past.territory())
        .param("author", past.author())
        .param("state", past.withdrawnReason() == null ? "SENT" : "WITHDRAWN")
        .param("title", text.title())
        .param("body", text.body())
        .param("needsAck", text.needsAck())
        .param("deadline", deadline, Types.DATE)
        .param("toTerritory", to.territory())
        .param("toKind", to.kind() == null ? null : to.kind().name(), Types.VARCHAR)
        .param("toLevels", CircularRepository.names(to.levels()))
        .param("toSpecialisms", CircularRepository.names(to.specialisms()))
        .param("sentAt", CircularRepository.at(past.sentAt()))
        .param("sentOn", past.sentOn())
        .param("joinsUntil", deadline == null ? past.sentOn().plus(Circulars.JOINING) : deadline)
        .param(
            "withdrawnAt",
            past.withdrawnReason() == null ? null : CircularRepository.at(past.sentAt()),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("withdrawnBy", past.withdrawnReason() == null ? null : past.author(), Types.OTHER)
        .param("reason", past.withdrawnReason(), Types.VARCHAR)
        .update();
    jdbc.sql("select circulars.address(:id)").param("id", past.id()).query().listOfRows();
    return jdbc.sql(
            "select officer_id from circulars.recipients where circular_id = :id order by officer_id")
        .param("id", past.id())
        .query(UUID.class)
        .list();
  }

  public void answered(UUID circular, List<Answer> answers) {
    batch.batchUpdate(
        """
        update circulars.recipients set read_at = ?, acked_at = ?, acked_on = ?
         where circular_id = ? and officer_id = ?
        """,
        answers,
        BATCH,
        (statement, answer) -> {
          statement.setObject(1, CircularRepository.at(answer.readAt()));
          statement.setObject(
              2, answer.ackedAt() == null ? null : CircularRepository.at(answer.ackedAt()));
          statement.setObject(3, answer.ackedOn());
          statement.setObject(4, circular);
          statement.setObject(5, answer.officer());
        });
  }
}
