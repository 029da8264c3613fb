package id.antarkerja.gatherings;

import id.antarkerja.documents.Codes;
import id.antarkerja.kernel.OfficeZone;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gatherings of an invented world: as the system, unchecked, nobody is told. */
@Service
@Transactional
public class GatheringFilling {
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  GatheringFilling(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /**
   * One that was announced.
   *
   * @param cancelledReason null unless it was cancelled
   */
  public record Announced(
      UUID id,
      UUID office,
      String territory,
      OfficeZone zone,
      UUID author,
      GatheringState state,
      GatheringText text,
      Instant at,
      @Nullable String cancelledReason) {}

  /**
   * Somebody who registered, in this order.
   *
   * @param attendedAt null for who was not there, or not yet
   */
  public record Comer(
      UUID officer, UUID office, Registration.Standing standing, @Nullable Instant attendedAt) {}

  public void announce(Announced one) {
    GatheringRepository.filled(
            jdbc.sql(
                """
                insert into gatherings.gatherings
                       (id, office_id, territory, author, state, zone, kind, title, description,
                        place, link, starts_at, ends_at, registers_from, registers_until, capacity,
                        hours, speakers, contact, to_territory, to_kind, to_levels, to_specialisms,
                        changed_at, decided_by, cancelled_reason, version)
                values (:id, :office, :territory, :author, :state, :zone, :kind, :title,
                        :description, :place, :link, :startsAt, :endsAt, :registersFrom,
                        :registersUntil, :capacity, :hours, :speakers, :contact, :toTerritory,
                        :toKind, :toLevels, :toSpecialisms, :at, :author, :reason, 2)
                """),
            one.text())
        .param("id", one.id())
        .param("office", one.office())
        .param("territory", one.territory())
        .param("author", one.author())
        .param("state", one.state().name())
        .param("zone", one.zone().name())
        .param("at", GatheringRepository.at(one.at()))
        .param("reason", one.cancelledReason(), Types.VARCHAR)
        .update();
  }

  /** They registered when it was announced. */
  public void come(Announced to, List<Comer> comers) {
    batch.batchUpdate(
        """
        insert into gatherings.registrations
               (gathering_id, officer_id, by_office, office_id, state, card, asked, asked_at,
                asked_by, attended_at, attended_how, attended_by)
        values (?, ?, ?, ?, ?, ?, nextval('gatherings.asked'), ?, ?, ?, ?, ?)
        """,
        comers,
        BATCH,
        (statement, comer) -> {
          boolean there = comer.attendedAt() != null;
          statement.setObject(1, to.id());
          statement.setObject(2, comer.officer());
          statement.setObject(3, to.office());
          statement.setObject(4, comer.office());
          statement.setString(5, comer.standing().name());
          statement.setString(6, Codes.next());
          statement.setObject(7, GatheringRepository.at(to.at()));
          statement.setObject(8, comer.officer());
          statement.setObject(
              9,
              comer.attendedAt() == null ? null : GatheringRepository.at(comer.attendedAt()),
              Types.TIMESTAMP_WITH_TIMEZONE);
          statement.setString(10, there ? Attendance.How.SCREEN.name() : null);
          statement.setObject(11, there ? comer.officer() : null, Types.OTHER);
        });
  }
}
