package id.antarkerja.officers.numbers;

import id.antarkerja.access.Scope;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how many serve, nationwide, and to who of one's range retires when. */
@Service
@Transactional(readOnly = true)
public class Headcounts {
  private static final int MOST = 1_000;

  private final JdbcClient jdbc;

  Headcounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those who serve at the offices of one territory.
   *
   * @param functional civil servants of the functional position (pengantar kerja)
   * @param appointed petugas antar kerja
   * @param retiring of the functional ones, who retire before the day that was asked for
   */
  public record Count(String territory, int functional, int appointed, int retiring) {}

  public List<Count> all(LocalDate retiringBefore) {
    return jdbc.sql(
            "select territory, functional, appointed, retiring from officers.headcounts(:day)")
        .param("day", retiringBefore)
        .query(Count.class)
        .list();
  }

  /** Somebody who has to retire. */
  public record Retiring(
      UUID id, String name, String officeName, Level level, LocalDate retiresOn) {}

  /**
   * Who of a range retires before a day, soonest first.
   *
   * @throws NotThere for those who decide about nobody's record
   */
  public List<Retiring> retiring(Scope scope, LocalDate before) {
    if (!Records.decides()) {
      throw new NotThere();
    }
    return jdbc.sql(
            """
            select o.id, o.name, f.name as office_name, o.level, d.retires_on
              from officers.officers o
              join officers.details d on d.officer_id = o.id
              join officers.offices f on f.id = o.office_id
             where o.territory >= :lo and o.territory < :hi
               and o.status in ('ACTIVE', 'ON_LEAVE') and d.retires_on < :before
             order by d.retires_on, o.name, o.id limit :most
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("before", before)
        .param("most", MOST)
        .query(Retiring.class)
        .list();
  }
}
