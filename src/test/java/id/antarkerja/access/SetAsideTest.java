package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import id.antarkerja.database.EmbeddedPostgres;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** In a database of its own, as nobody may be registered there yet. */
@Beside
@ResourceLock("SetAsideTest")
class SetAsideTest {
  private static final String NOBODY = "00000000-0000-7000-8000-000000000001";

  private final TestDatabase.Fresh database = TestDatabase.fresh();
  private final JdbcClient owner =
      JdbcClient.create(
          new DriverManagerDataSource(
              database.url(), EmbeddedPostgres.OWNER, database.ownerPassword()));
  private final DriverManagerDataSource system = asSystem();
  private final SetAside aside =
      new SetAside(JdbcClient.create(system), new DataSourceTransactionManager(system));

  private DriverManagerDataSource asSystem() {
    var source =
        new DriverManagerDataSource(database.url(), EmbeddedPostgres.APP, database.appPassword());
    var properties = new Properties();
    properties.setProperty("options", "-c role=antarkerja_system");
    source.setConnectionProperties(properties);
    return source;
  }

  private void setAside() {
    for (String function :
        List.of(
            "access.set_homes_aside", "jobseekers.set_checks_aside", "matching.set_checks_aside")) {
      JdbcClient.create(system).sql("select " + function + "()").query((rs, n) -> n).list();
    }
  }

  /** Every index and constraint of the house, as it is declared and whether it holds. */
  private List<String> checks() {
    return owner
        .sql(
            """
            select concat_ws(' ', indrelid::regclass, pg_get_indexdef(indexrelid), indisvalid,
                             indisready, indisprimary)
              from pg_index i join pg_class t on t.oid = i.indrelid
             where t.relnamespace::regnamespace::text !~ '^pg_|^information_schema$'
             union all
            select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid),
                             convalidated, conenforced)
              from pg_constraint
             where connamespace::regnamespace::text !~ '^pg_|^information_schema$'
             union all
            select concat_ws(' ', oid::regclass, reloptions) from pg_class where reloptions is not null
             order by 1
            """)
        .query(String.class)
        .list();
  }

  private void grantTo(String person) {
    owner
        .sql(
            """
            insert into access.person_grants (person_id, office_id, basis)
            values (cast(:person as uuid), gen_random_uuid(), 'CONSENT')
            """)
        .param("person", person)
        .update();
  }

  @Test
  void every_key_index_and_reference_is_there_and_valid_again() {
    List<String> before = checks();

    setAside();
    assertThat(before.size() - checks().size()).isGreaterThan(30);
    aside.putBack();

    assertThat(checks()).isEqualTo(before);
    assertThat(owner.sql("select count(*) from access.set_aside").query(Long.class).single())
        .isZero();
  }

  @Test
  void what_breaks_a_check_is_found_and_the_rest_is_put_back_once_it_is_mended() {
    List<String> before = checks();
    setAside();
    grantTo(NOBODY);

    assertThatThrownBy(aside::putBack).rootCause().hasMessageContaining("person_grants_person_id");
    assertThat(checks()).isNotEqualTo(before);
    owner.sql("delete from access.person_grants").update();
    aside.putBack();

    assertThat(checks()).isEqualTo(before);
  }

  @Test
  void only_what_is_empty_is_filled_without_checks() {
    owner
        .sql(
            """
            insert into access.person_home (person_id, office_id, territory)
            values (cast(:person as uuid), gen_random_uuid(), '3215')
            """)
        .param("person", NOBODY)
        .update();

    assertThatThrownBy(this::setAside).rootCause().hasMessageContaining("only empty tables");
  }
}
