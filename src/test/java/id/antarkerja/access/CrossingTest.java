package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many actors on two connections: none ever sees through the eyes of the one before. */
@Beside
@ResourceLock("CrossingTest")
class CrossingTest {
  private static final int PLACES = 20;
  private static final int TURNS = 10_000;
  private static final TestDatabase.Fresh DATABASE = TestDatabase.fresh();
  private static HikariDataSource pool;
  private static JdbcClient jdbc;
  private static TransactionTemplate transaction;

  @BeforeAll
  static void twoConnectionsAndOnePersonPerOffice() throws SQLException {
    pool = twoConnections();
    GuardedDataSource guarded = new GuardedDataSource(pool, pool);
    guarded.started();
    jdbc = JdbcClient.create(guarded);
    transaction =
        new TransactionTemplate(new ActingTransactionManager(guarded, new OpenTransactions()));
    try (var owner = DATABASE.owner();
        var insert =
            owner.prepareStatement(
                "insert into access.person_home (person_id, office_id, territory) values (?, ?, ?)")) {
      for (int i = 0; i < PLACES; i++) {
        insert.setObject(1, person(i));
        insert.setObject(2, new UUID(2, i));
        insert.setString(3, place(i));
        insert.executeUpdate();
      }
    }
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @Test
  void ten_thousand_turns_on_two_connections_cross_nowhere() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> seen = new ArrayList<>();
      for (int i = 0; i < TURNS; i++) {
        int turn = i;
        seen.add(threads.submit(() -> turn(turn)));
      }
      int crossings = 0;
      for (int i = 0; i < TURNS; i++) {
        crossings += seen.get(i).get().equals(expected(i)) ? 0 : 1;
      }
      assertThat(crossings).isZero();
    }
  }

  /** Every fifth turn is somebody without a territory, every seventh fails on the way. */
  private static String turn(int i) throws Exception {
    if (i % 7 == 0) {
      try {
        Acting.call(actor(i), () -> inTransaction("select 1 / 0"));
      } catch (org.springframework.dao.DataAccessException expected) {
        // the connection goes back as clean as it came
      }
    }
    if (i % 5 == 0) {
      return nobodySees();
    }
    return Acting.call(actor(i), () -> whoAmI() + " " + seen());
  }

  private static String whoAmI() {
    return inTransaction("select current_user || ' ' || current_setting('ak.actor')");
  }

  /** Also of those who may see nobody at all. */
  private static String seen() {
    try {
      return inTransaction(
          "select string_agg(territory, ',' order by territory) from access.person_home");
    } catch (org.springframework.dao.DataAccessException refused) {
      return "refused";
    }
  }

  private static String expected(int i) {
    if (i % 5 == 0) {
      return "refused";
    }
    Acting actor = actor(i);
    String sees =
        switch (actor.role()) {
          case OFFICER, HEAD -> place(i % PLACES);
          case SYSTEM ->
              IntStream.range(0, PLACES)
                  .mapToObj(CrossingTest::place)
                  .collect(Collectors.joining(","));
          default -> "refused";
        };
    return actor.role().databaseRole()
        + " "
        + Objects.toString(actor.actor().id(), "")
        + " "
        + sees;
  }

  private static String nobodySees() {
    try {
      return inTransaction("select count(*)::text from access.person_home");
    } catch (org.springframework.dao.DataAccessException refused) {
      return "refused";
    }
  }

  @Test
  void an_exception_between_beginning_and_setting_leaves_nothing_behind() throws Exception {
    Scope broken = new Scope("3200\0", "33");
    Acting odd = new Acting(actor(0).actor(), Role.OFFICER, new UUID(2, 0), "3200", broken, "odd");
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> Acting.call(odd, () -> inTransaction("select 1::text")))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(nobodySees()).isEqualTo("refused");
    assertThat(
            Acting.call(actor(3), () -> inTransaction("select territory from access.person_home")))
        .isEqualTo(place(3));
  }

  @Test
  void the_settings_are_gone_when_the_transaction_is() throws Exception {
    for (int i = 0; i < 4; i++) {
      Acting.call(actor(i), () -> inTransaction("select 1::text"));
    }
    try (var raw = pool.getConnection();
        var rows =
            raw.createStatement()
                .executeQuery(
                    "select current_user || coalesce(current_setting('ak.lo', true), '')"
                        + " || coalesce(current_setting('ak.office', true), '')")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("antarkerja_app");
    }
  }

  @Test
  void another_thread_does_not_inherit_who_acts() throws Exception {
    Future<String> other =
        Acting.call(
            actor(1),
            () -> {
              try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
                return threads.submit(CrossingTest::nobodySees);
              }
            });
    assertThat(other.get()).isEqualTo("refused");
  }

  private static String inTransaction(String sql) {
    return transaction.execute(status -> jdbc.sql(sql).query(String.class).single());
  }

  /** Roles by turns; those of the tests below are officers. */
  private static Acting actor(int i) {
    int n = i % PLACES;
    return switch (i % 9) {
      case 4 -> officer(n, Role.HEAD);
      case 5 -> officer(n, Role.AUDITOR);
      case 6 -> officer(n, Role.ADMIN);
      case 7 -> Acting.employer(new UUID(3, n));
      case 8 -> Acting.system("n");
      default -> officer(n, Role.OFFICER);
    };
  }

  private static Acting officer(int n, Role role) {
    return Acting.officer(new UUID(3, n), role, new UUID(2, n), place(n), "n");
  }

  private static String place(int i) {
    return String.valueOf(3201 + i);
  }

  private static UUID person(int i) {
    return new UUID(1, i);
  }

  private static HikariDataSource twoConnections() {
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(DATABASE.url());
    configuration.setUsername("antarkerja_app");
    configuration.setPassword(DATABASE.appPassword());
    configuration.setMaximumPoolSize(2);
    configuration.setConnectionTimeout(60_000);
    return new HikariDataSource(configuration);
  }
}
