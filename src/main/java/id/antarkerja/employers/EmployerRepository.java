package id.antarkerja.employers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployerRepository {
  private static final String SUMMARY =
      """
      select id, version, name, legal_form, nib, regency, kbli, status
        from employers.companies
      """;

  private final JdbcClient jdbc;
  private final Days days;

  EmployerRepository(JdbcClient jdbc, Days days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  Optional<EmployerSummary> one(UUID id) {
    return jdbc.sql(SUMMARY + " where id = :id")
        .param("id", id)
        .query(EmployerSummary.class)
        .optional();
  }

  /** Nobody changes it before the end of the transaction. */
  Optional<EmployerSummary> held(UUID id) {
    return jdbc.sql(SUMMARY + " where id = :id for share")
        .param("id", id)
        .query(EmployerSummary.class)
        .optional();
  }

  @Nullable String address(UUID id) {
    return jdbc.sql("select address from employers.companies where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Oldest first, so that everybody finds the same one. */
  List<EmployerSummary> byCore(String core) {
    return jdbc.sql(SUMMARY + " where name_core = :core order by created_at, id limit 20")
        .param("core", core)
        .query(EmployerSummary.class)
        .list();
  }

  Optional<EmployerSummary> byNib(String nib) {
    return jdbc.sql(SUMMARY + " where nib = :nib")
        .param("nib", nib)
        .query(EmployerSummary.class)
        .optional();
  }

  Optional<EmployerSummary> bySource(String sourceId) {
    return jdbc.sql(SUMMARY + " where source = 'KARIRHUB' and source_id = :id")
        .param("id", sourceId)
        .query(EmployerSummary.class)
        .optional();
  }

  /** Names that begin with what was typed, for look-ups; the operator can use an index. */
  List<EmployerSummary> beginningWith(String core, int limit) {
    return jdbc.sql(SUMMARY + " where name_core ^@ :core order by name_core, id limit :limit")
        .param("core", core)
        .param("limit", limit)
        .query(EmployerSummary.class)
        .list();
  }

  List<EmployerSummary> page(
      Scope scope, String core, String afterCore, @Nullable UUID afterId, int limit) {
    return jdbc.sql(
            SUMMARY
                + """
                 where territory >= :lo and territory < :hi and name_core ^@ :core
                   and (name_core, id) > (:afterCore, :afterId)
                 order by name_core, id limit :limit
                """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("core", core)
        .param("afterCore", afterCore)
        .param("afterId", afterId == null ? new UUID(0, 0) : afterId)
        .param("limit", limit)
        .query(EmployerSummary.class)
        .list();
  }

  /**
   * Two who register the same name at once wait for each other until the end of the transaction.
   */
  void lockName(String core) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('employers.name ' || :core, 0))")
        .param("core", core)
        .query((row, n) -> 1)
        .list();
  }

  /** The same for a number; always after the name, so that nobody waits in a circle. */
  void lockNib(@Nullable String nib) {
    if (nib != null) {
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended('employers.nib ' || :nib, 0))")
          .param("nib", nib)
          .query((row, n) -> 1)
          .list();
    }
  }

  void insert(UUID id, EmployerName name, NewEmployer employer) {
    jdbc.sql(
            """
            insert into employers.companies (id, name, name_core, legal_form, nib, regency, territory,
                                             address, kbli, source, source_id)
            values (:id, :name, :core, :form, :nib, :regency, :regency, :address, :kbli, :source,
                    :sourceId)
            """)
        .param("id", id)
        .param("name", name.shown())
        .param("core", name.core())
        .param("form", name.form().name())
        .param("nib", employer.nib())
        .param("regency", employer.regency())
        .param("address", employer.address())
        .param("kbli", employer.kbli())
        .param("source", employer.sourceId() == null ? "OFFICER" : "KARIRHUB")
        .param("sourceId", employer.sourceId())
        .update();
    happened(id, "REGISTERED", employer.regency());
  }

  void change(EmployerSummary employer, int version, EmployerName name, NewEmployer changed) {
    int rows =
        jdbc.sql(
                """
                update employers.companies
                   set name = :name, name_core = :core, legal_form = :form, nib = :nib,
                       address = :address, kbli = :kbli, version = version + 1
                 where id = :id and version = :version
                """)
            .param("name", name.shown())
            .param("core", name.core())
            .param("form", name.form().name())
            .param("nib", changed.nib())
            .param("address", changed.address())
            .param("kbli", changed.kbli())
            .param("id", employer.id())
            .param("version", version)
            .update();
    StaleChange.unlessOne(rows);
    happened(employer.id(), "CHANGED", employer.regency());
  }

  void setStatus(EmployerSummary employer, int version, EmployerStatus next) {
    LocalDate today = days.today(employer.regency());
    int rows =
        jdbc.sql(
                """
                update employers.companies
                   set status = :next, version = version + 1,
                       verified_on = case when :next = 'VERIFIED' then :today else verified_on end
                 where id = :id and version = :version
                """)
            .param("next", next.name())
            .param("today", today)
            .param("id", employer.id())
            .param("version", version)
            .update();
    StaleChange.unlessOne(rows);
    happened(employer.id(), next.name(), employer.regency());
  }

  void happened(UUID company, String kind, String territory) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into employers.company_events
                   (id, company_id, kind, on_date, office_id, territory, actor_kind, actor)
            values (:id, :company, :kind, :on, :office, :territory, :actorKind, :actor)
            """)
        .param("id", Uuid7.next())
        .param("company", company)
        .param("kind", kind)
        .param("on", days.today(territory))
        .param("office", acting.officeId())
        .param("territory", territory)
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .update();
  }
}
