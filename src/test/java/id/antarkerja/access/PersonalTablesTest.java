package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every table of every schema has the second wall, or stands here with the reason why it needs
 * none. A new table without either fails this test.
 */
@Beside
@ResourceLock("PersonalTablesTest")
class PersonalTablesTest {
  private static final Map<String, String> WITHOUT_WALL =
      Map.ofEntries(
          Map.entry("employers.companies", "firms, not people; known nationwide by decision"),
          Map.entry("employers.company_events", "facts about firms"),
          Map.entry("vacancies.vacancies", "no people; contacts have their wall in employers"),
          Map.entry("vacancies.reported", "what a firm asked for; no people"),
          Map.entry("vacancies.flags", "words of a vacancy; no people"),
          Map.entry("vacancies.vacancy_events", "facts about vacancies"),
          Map.entry("matching.vacancy_rows", "codes of vacancies"),
          Map.entry("jobseekers.number_counters", "counters"),
          Map.entry("referrals.letter_counters", "counters"),
          Map.entry("jobs.scheduled_tasks", "ids and times; the platform alone"),
          Map.entry("jobs.scheduled_jobs", "ids and times; the platform alone"),
          Map.entry("demo.world", "the mark of an invented world"),
          Map.entry("platform.flyway_schema_history", "what was migrated"));

  /** Books of the machinery: nobody who acts for a person or an office has a right on them. */
  private static final List<String> OF_THE_HOUSE =
      List.of(
          "access.erasures",
          "access.set_aside",
          "audit.alerts",
          "audit.anchors",
          "audit.honey",
          "audit.limits",
          "audit.problems",
          "audit.rows",
          "audit.sealing",
          "audit.seals",
          "audit.searches",
          "audit.stops",
          "audit.strangers",
          "audit.unsealed",
          "audit.verifications",
          "exports.markers",
          "sessions.ended",
          "sessions.sessions",
          "sessions.sessions_attributes",
          "vacancies.staging");

  /** Of these a citizen's file, or what leads to one, is made. */
  private static final List<String> OF_CITIZENS =
      List.of(
          "jobseekers",
          "referrals",
          "placements",
          "matching",
          "notifications",
          "interchange",
          "files",
          "employers");

  private final TestDatabase.Fresh database = TestDatabase.fresh();

  @Test
  void every_table_has_its_wall_or_a_reason() throws SQLException {
    List<String> open =
        asOwner(
            """
            select n.nspname || '.' || c.relname from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
               and n.nspname not like 'pg_%' and n.nspname <> 'classifications'
               and not (c.relrowsecurity and c.relforcerowsecurity)
             order by 1
            """);
    open.removeAll(OF_THE_HOUSE);
    assertThat(open).isSubsetOf(WITHOUT_WALL.keySet());
  }

  @Test
  void no_reason_is_left_over() throws SQLException {
    List<String> open =
        asOwner(
            """
            select schemaname || '.' || tablename from pg_tables
             where not rowsecurity and schemaname not in ('pg_catalog', 'information_schema')
            """);
    assertThat(open).containsAll(WITHOUT_WALL.keySet());
  }

  @Test
  void the_books_of_the_house_are_the_system_s_and_the_platform_s_alone() throws SQLException {
    assertThat(
            asOwner(
                """
                select grantee || ' ' || table_schema || '.' || table_name
                  from information_schema.role_table_grants
                 where table_schema || '.' || table_name in ('%s')
                   and grantee not in ('antarkerja_system', 'antarkerja_platform', 'antarkerja_owner')
                """
                    .formatted(String.join("','", OF_THE_HOUSE))))
        .isEmpty();
  }

  @Test
  void admins_auditors_and_the_public_have_no_table_of_citizens() throws SQLException {
    String schemas = "'" + String.join("','", OF_CITIZENS) + "'";
    assertThat(
            asOwner(
                "select grantee || ' ' || table_schema || '.' || table_name"
                    + " from information_schema.role_table_grants where table_schema in ("
                    + schemas
                    + ") and grantee in ('antarkerja_admin', 'antarkerja_auditor',"
                    + " 'antarkerja_public', 'antarkerja_platform')"
                    // A message to an account's owner is handed in, and not read by its writer.
                    + " and not (table_name = 'messages' and privilege_type = 'INSERT')"))
        .isEmpty();
    assertThat(
            asOwner(
                """
                select grantee || ' ' || table_name from information_schema.role_table_grants
                 where table_schema = 'access' and table_name like 'person%'
                   and grantee in ('antarkerja_admin', 'antarkerja_auditor', 'antarkerja_public')
                """))
        .isEmpty();
  }

  @Test
  void nobody_on_a_public_page_writes_an_event() throws SQLException {
    assertThat(
            asOwner(
                """
                select privilege_type from information_schema.role_table_grants
                 where table_schema = 'events' and grantee = 'antarkerja_public'
                """))
        .isEmpty();
  }

  private List<String> asOwner(String sql) throws SQLException {
    try (var connection = database.owner();
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
