package id.antarkerja.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The program and its database are killed hard while officers register people and enter vacancies:
 * nothing that was acknowledged is lost, nothing that was repeated is doubled. Two controls do it
 * the wrong way and are found out.
 *
 * <p>{@code -Dantarkerja.kills=50} makes it long, {@code -Dantarkerja.seed=…} repeats one.
 */
@Beside
@ResourceLock("KillTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTest {
  private static final Path DATA = Path.of("target/test-faults/kill");
  private static final int CLIENTS = 4;

  private final long seed = Long.getLong("antarkerja.seed", 20_261_123L);
  private final int kills = Integer.getInteger("antarkerja.kills", 1);
  private House house;

  @BeforeAll
  void open() throws Exception {
    Prepared.copyTo(DATA);
    house = new House(DATA).start();
  }

  @AfterAll
  void close() throws Exception {
    house.close();
  }

  @Test
  void acknowledged_writes_survive_and_repeated_ones_are_not_doubled() throws Exception {
    var ledger = new Ledger();
    var random = new Random(seed);
    var stop = new AtomicBoolean();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        var client = new Client(house, ledger, "Warga" + (char) ('a' + i), false);
        work.add(clients.submit(() -> client.workUntil(stop)));
      }
      for (int i = 0; i < kills; i++) {
        Thread.sleep(1_500 + random.nextInt(1_500));
        boolean databaseFirst = random.nextBoolean();
        if (databaseFirst) {
          house.killDatabase();
          Thread.sleep(random.nextInt(50));
        }
        house.kill();
        if (!databaseFirst) {
          house.killDatabase();
        }
        house.start();
      }
      int before = ledger.size();
      while (ledger.size() < before + 20) {
        Thread.sleep(50);
      }
      stop.set(true);
      for (Future<?> each : work) {
        each.get();
      }
    }
    Map<String, Integer> people = people("Warga%");
    people.putAll(vacancies("Warga%"));
    assertThat(ledger.size()).as("seed " + seed).isGreaterThan(30);
    assertThat(ledger.lost(people)).as("lost, seed " + seed).isEmpty();
    assertThat(Ledger.doubled(people)).as("doubled, seed " + seed).isEmpty();
    assertThat(people).hasSize(ledger.size());
    assertThat(audited("jobseeker.registered"))
        .isEqualTo(count("select count(*) from jobseekers.jobseekers"));
    assertThat(audited("vacancy.submitted"))
        .isEqualTo(count("select count(*) from vacancies.vacancies"))
        .isGreaterThan(5);
    assertThat(count("select count(*) from employers.companies")).as("employers").isEqualTo(1);
    assertThat(count("select count(*) from web.requests where location is null")).isZero();
  }

  @Test
  void without_the_key_a_repeated_write_would_be_doubled_and_with_it_it_is_not() throws Exception {
    var careful = new Ledger();
    var careless = new Ledger();
    answersGetLost(
        new Client(house, careful, "Kontrolaa", false),
        new Client(house, careless, "Kontrolbe", true));
    Map<String, Integer> once = people("Kontrolaa %");
    assertThat(Ledger.doubled(once)).isEmpty();
    assertThat(careful.lost(once)).isEmpty();
    assertThat(Ledger.doubled(people("Kontrolbe %"))).hasSize(1);
  }

  /** The first tries of both are committed, and the program dies before it can say so. */
  private void answersGetLost(Client first, Client second) throws Exception {
    var never = new AtomicBoolean();
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Future<?>> work = new ArrayList<>();
      for (Client client : List.of(first, second)) {
        work.add(both.submit(() -> client.act(1, never, Door.DIE_AFTER_COMMIT, "2")));
      }
      house.awaitEnd();
      house.start();
      for (Future<?> each : work) {
        each.get();
      }
    }
  }

  @Test
  void an_answer_before_the_commit_would_be_found_out_as_lost() throws Exception {
    var ledger = new Ledger();
    new Client(house, ledger, "Kontrolci", false)
        .act(1, new AtomicBoolean(), Door.ANSWER_BEFORE_COMMIT, "1");
    assertThat(ledger.lost(people("Kontrolci %"))).hasSize(1);
  }

  private Map<String, Integer> people(String like) throws Exception {
    return found(
        "select name, count(*) from jobseekers.jobseekers where name like ? group by name", like);
  }

  private Map<String, Integer> vacancies(String like) throws Exception {
    return found(
        "select title, count(*) from vacancies.vacancies where title like ? group by title", like);
  }

  private static Map<String, Integer> found(String sql, String like) throws Exception {
    Map<String, Integer> found = new LinkedHashMap<>();
    try (var connection = owner();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, like);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return found;
  }

  private long audited(String action) throws Exception {
    return count("select count(*) from audit.entries where action = '" + action + "'");
  }

  private long count(String sql) throws Exception {
    try (var connection = owner();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static java.sql.Connection owner() throws SQLException, java.io.IOException {
    String port = java.nio.file.Files.readString(DATA.resolve("port")).strip();
    String password = java.nio.file.Files.readString(DATA.resolve("secrets/owner")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgres.DATABASE,
        EmbeddedPostgres.OWNER,
        password);
  }
}
