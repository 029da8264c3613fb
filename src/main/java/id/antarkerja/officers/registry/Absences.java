package id.antarkerja.officers.registry;

import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.web.Option;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When officers are away, and who stands in. */
@Service
@Transactional
public class Absences {
  private static final int COLLEAGUES = 200;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Days days;

  Absences(JdbcClient jdbc, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.days = days;
  }

  /** Of the actor, those that are not over yet. */
  @Transactional(readOnly = true)
  public List<Absence> own() {
    return jdbc.sql(
            """
            select a.id, a.from_on, a.until_on, a.stand_in, s.name as stand_in_name
              from officers.absences a left join officers.officers s on s.id = a.stand_in
             where a.officer_id = :id and a.ended_at is null and a.until_on >= :today
             order by a.from_on
            """)
        .param("id", Records.self())
        .param("today", days.today())
        .query(Absence.class)
        .list();
  }

  /** Who can stand in: active colleagues of the actor's own office. */
  @Transactional(readOnly = true)
  public List<Option> colleagues() {
    return jdbc.sql(
            """
            select o.id as value, o.name as label from officers.officers o
             where o.office_id = (select m.office_id from officers.officers m where m.id = :id)
               and o.id <> :id and o.status = 'ACTIVE'
             order by o.name, o.id limit :most
            """)
        .param("id", Records.self())
        .param("most", COLLEAGUES)
        .query((row, n) -> new Option(row.getString("value"), row.getString("label")))
        .list();
  }

  /**
   * @throws RefusedException when one is away already on one of these days, or the stand-in is no
   *     colleague
   */
  public void add(LocalDate from, LocalDate until, @Nullable UUID standIn) {
    UUID self = Records.self();
    if (standIn != null
        && colleagues().stream().noneMatch(one -> one.value().equals(standIn.toString()))) {
      throw new RefusedException(Reason.of("officers.absence.standIn"));
    }
    if (overlaps(self, from, until)) {
      throw new RefusedException(Reason.of("officers.absence.overlaps"));
    }
    try {
      jdbc.sql(
              """
              insert into officers.absences (id, officer_id, from_on, until_on, stand_in)
              values (:id, :officer, :from, :until, :standIn)
              """)
          .param("id", Uuid7.next())
          .param("officer", self)
          .param("from", from)
          .param("until", until)
          .param("standIn", standIn, Types.OTHER)
          .update();
    } catch (DataIntegrityViolationException fasterElsewhere) {
      throw new RefusedException(Reason.of("officers.absence.overlaps"));
    }
    audit.wrote("officer.absence", self);
  }

  private boolean overlaps(UUID officer, LocalDate from, LocalDate until) {
    return jdbc.sql(
            """
            select exists (select from officers.absences
                            where officer_id = :id and ended_at is null
                              and from_on <= :until and until_on >= :from)
            """)
        .param("id", officer)
        .param("from", from)
        .param("until", until)
        .query(Boolean.class)
        .single();
  }

  /**
   * Back earlier than thought.
   *
   * @throws NotThere when it is not the actor's, or over
   */
  public void end(UUID absence) {
    int rows =
        jdbc.sql(
                """
                update officers.absences set ended_at = now()
                 where id = :id and officer_id = :self and ended_at is null
                """)
            .param("id", absence)
            .param("self", Records.self())
            .update();
    if (rows != 1) {
      throw new NotThere();
    }
    audit.wrote("officer.back", Records.self());
  }
}
