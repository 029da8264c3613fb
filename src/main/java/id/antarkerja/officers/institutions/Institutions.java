package id.antarkerja.officers.institutions;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to institutions. That every one of them needs at least one petugas antar kerja is
 * reported (tabloidmaritim.com, 19 August 2022, which names "Permenaker 6/2022"; probably another
 * number) and not verified: the list shows who has none and never calls it unlawful.
 */
@Service
@Transactional
public class Institutions {
  private static final String SELECT =
      """
      select i.office_id, i.version, i.kind, f.name, f.region, f.territory, i.licence_no,
             i.licence_from, i.licence_until,
             (select count(*) from officers.officers o
               where o.office_id = i.office_id and o.status = 'ACTIVE') as officers
        from officers.institutions i join officers.offices f on f.id = i.office_id
      """;

  private final JdbcClient jdbc;
  private final Offices offices;
  private final Audit audit;

  Institutions(JdbcClient jdbc, Offices offices, Audit audit) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.audit = audit;
  }

  /**
   * Those of a scope by territory.
   *
   * @param without only those without an active officer
   * @param after territory of the last one seen, "" at the beginning
   */
  @Transactional(readOnly = true)
  public List<Institution> list(Scope scope, boolean without, String after, int most) {
    return jdbc.sql(
            SELECT
                + """
                   where i.territory >= :lo and i.territory < :hi and i.territory > :after
                     and (not :without or not exists (
                       select from officers.officers o
                        where o.office_id = i.office_id and o.status = 'ACTIVE'))
                   order by i.territory limit :most
                  """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("after", after)
        .param("without", without)
        .param("most", most)
        .query(Institution.class)
        .list();
  }

  /** How many there are, and how many of them have no active officer. */
  @Transactional(readOnly = true)
  public Counts count(Scope scope) {
    return jdbc.sql(
            """
            select count(*) as all_of_them,
                   count(*) filter (where not exists (
                     select from officers.officers o
                      where o.office_id = i.office_id and o.status = 'ACTIVE')) as without
              from officers.institutions i
             where i.territory >= :lo and i.territory < :hi
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .query(Counts.class)
        .single();
  }

  public record Counts(long allOfThem, long without) {}

  /**
   * @throws NotThere when there is none in the actor's range
   */
  @Transactional(readOnly = true)
  public Institution one(UUID office) {
    return jdbc.sql(SELECT + " where i.office_id = :id")
        .param("id", office)
        .query(Institution.class)
        .optional()
        .filter(found -> Acting.current().scope().contains(found.territory()))
        .orElseThrow(NotThere::new);
  }

  /**
   * Enters an institution: an office with a territory of its own inside the regency.
   *
   * @throws RefusedException outside the actor's range
   */
  public Institution enter(NewInstitution wanted) {
    if (!decides() || !Acting.current().scope().contains(wanted.regency())) {
      throw new RefusedException(Reason.of("officers.institution.range"));
    }
    Office office =
        offices.open(
            OfficeKind.INSTITUTION, wanted.name(), wanted.regency(), free(wanted.regency()));
    enter(office, wanted);
    return one(office.id().value());
  }

  /** What is known of an institution whose office was opened before. */
  public void enter(Office office, NewInstitution wanted) {
    jdbc.sql(
            """
            insert into officers.institutions (office_id, territory, kind, licence_no, licence_from,
                        licence_until)
            values (:office, :territory, :kind, :licence, :from, :until)
            """)
        .param("office", office.id().value())
        .param("territory", office.territory())
        .param("kind", wanted.kind().name())
        .param("licence", wanted.licenceNo())
        .param("from", wanted.licenceFrom(), Types.DATE)
        .param("until", wanted.licenceUntil(), Types.DATE)
        .update();
    audit.wrote("institution.entered", office.id().value());
  }

  /**
   * Changes the licence.
   *
   * @throws StaleChange when somebody was faster
   */
  public void change(UUID office, int version, NewInstitution wanted) {
    one(office);
    if (!decides()) {
      throw new NotThere();
    }
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update officers.institutions
                   set kind = :kind, licence_no = :licence, licence_from = :from,
                       licence_until = :until, version = version + 1
                 where office_id = :office and version = :version
                """)
            .param("office", office)
            .param("version", version)
            .param("kind", wanted.kind().name())
            .param("licence", wanted.licenceNo())
            .param("from", wanted.licenceFrom(), Types.DATE)
            .param("until", wanted.licenceUntil(), Types.DATE)
            .update());
    audit.wrote("institution.changed", office);
  }

  static boolean decides() {
    Role role = Acting.current().role();
    return role == Role.HEAD || role == Role.ADMIN || role == Role.SYSTEM;
  }

  /** The next number of the regency; two at once wait for each other. */
  private String free(String regency) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('institution:' || :regency, 0))")
        .param("regency", regency)
        .query()
        .listOfRows();
    @Nullable String last =
        jdbc.sql(
                """
                select max(territory) from officers.offices
                 where territory >= :regency || 'i' and territory < :regency || 'j'
                """)
            .param("regency", regency)
            .query(String.class)
            .optional()
            .orElse(null);
    int number = last == null ? 0 : Integer.parseInt(last.substring(regency.length() + 1));
    return "%si%05d".formatted(regency, number + 1);
  }
}
