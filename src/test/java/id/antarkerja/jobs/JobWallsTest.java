package id.antarkerja.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.antarkerja.HouseTest;
import id.antarkerja.TestDatabase;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A queued job runs on another thread, later, beside others: it sees what its starter sees, and
 * nothing through the eyes of the job before.
 */
class JobWallsTest extends HouseTest {
  private static final int JOBS = 30;

  @Autowired private JdbcClient jdbc;
  @Autowired private Starters starters;
  @Autowired private Accounts accounts;

  @Test
  void each_of_many_queued_jobs_sees_only_what_its_starter_may() throws Exception {
    Map<String, UUID> homes = Map.of(KARAWANG, home(KARAWANG), BEKASI, home(BEKASI));
    Map<UUID, String> begun = new ConcurrentHashMap<>();
    Map<UUID, String> seen = new ConcurrentHashMap<>();
    var done = new CountDownLatch(JOBS);
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("look", new Look(homes, seen, done));
    // Its own queue: the house's worker knows no such kind of job.
    try (var queue = platform(TestDatabase.fresh());
        var worker = worker(queue, beans)) {
      for (int i = 0; i < JOBS; i++) {
        String territory = i % 2 == 0 ? KARAWANG : BEKASI;
        UUID job = queued(territory);
        begun.put(job, territory);
        worker.schedule(job);
      }
      worker.start();
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(seen).isEqualTo(begun);
  }

  @Test
  void a_job_ends_with_the_account_that_started_it() {
    var officer = newcomer(KARAWANG, Role.OFFICER).acting();
    UUID account = Objects.requireNonNull(officer.actor().id());
    JobRow job =
        new JobRow(
            Uuid7.next(),
            "look",
            "",
            JobState.RUNNING,
            account,
            officer.role(),
            officer.officeId(),
            officer.territory(),
            "test");
    starters.demandStillThere(job);
    shut(account);
    assertThatThrownBy(() -> starters.demandStillThere(job)).isInstanceOf(StarterGone.class);
    asSystem(
        () -> {
          accounts.shut(account, false);
          accounts.changeRole(account, Role.HEAD);
          return 1;
        });
    assertThatThrownBy(() -> starters.demandStillThere(job)).isInstanceOf(StarterGone.class);
  }

  @Test
  void while_jobs_hold_every_thread_the_house_goes_on_and_they_end_with_their_starter()
      throws Exception {
    var officer = newcomer(KARAWANG, Role.OFFICER).acting();
    var hold = new Hold();
    var houseWorked = new CountDownLatch(1);
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("hold", hold);
    beans.registerSingleton("tick", new Tick(hold.running, houseWorked));
    try (var queue = platform(TestDatabase.fresh());
        var worker = worker(queue, beans)) {
      List<UUID> held = List.of(queued(officer, "hold"), queued(officer, "hold"));
      held.forEach(worker::schedule);
      worker.start();
      assertThat(houseWorked.await(60, TimeUnit.SECONDS)).as("beside both jobs").isTrue();
      shut(Objects.requireNonNull(officer.actor().id()));
      UUID late = queued(officer, "hold");
      worker.schedule(late);
      hold.goOn.countDown();
      for (UUID job : List.of(held.getFirst(), held.getLast(), late)) {
        assertThat(end(job)).as("shut while it ran, or before").isEqualTo("FAILED");
      }
      assertThat(hold.begun).hasValue(2);
    }
  }

  private void shut(UUID account) {
    asSystem(
        () -> {
          accounts.shut(account, true);
          return 1;
        });
  }

  private String end(UUID job) throws InterruptedException {
    String state = "";
    for (int i = 0; i < 600 && !state.equals("FAILED") && !state.equals("DONE"); i++) {
      Thread.sleep(50);
      state =
          owner()
              .sql("select state from jobs.jobs where id = :id")
              .param("id", job)
              .query(String.class)
              .single();
    }
    return state;
  }

  private Worker worker(HikariDataSource queue, DefaultListableBeanFactory beans) {
    return new Worker(
        jdbc,
        transaction,
        beans.getBeanProvider(JobKind.class),
        beans.getBeanProvider(Recurring.class),
        starters::demandStillThere,
        queue,
        Duration.ofSeconds(20));
  }

  private UUID queued(String territory) {
    return queued(officerOf(territory).acting(), "look");
  }

  private UUID queued(Acting starter, String kind) {
    UUID id = Uuid7.next();
    as(
        starter,
        () ->
            jdbc.sql(
                    """
                    insert into jobs.jobs (id, kind, payload, account, role, office_id, territory, name)
                    values (:id, :kind, '', :account, 'OFFICER', :office, :territory, 'test')
                    """)
                .param("id", id)
                .param("kind", kind)
                .param("account", starter.actor().id())
                .param("office", starter.officeId())
                .param("territory", starter.territory())
                .update());
    return id;
  }

  private UUID home(String territory) {
    UUID person = Uuid7.next();
    owner()
        .sql(
            """
            insert into access.person_home (person_id, office_id, territory)
            values (:person, gen_random_uuid(), :territory)
            """)
        .param("person", person)
        .param("territory", territory)
        .update();
    return person;
  }

  private static HikariDataSource platform(TestDatabase.Fresh database) {
    var configuration = new HikariConfig();
    configuration.setJdbcUrl(database.url());
    configuration.setUsername("antarkerja_app");
    configuration.setPassword(database.appPassword());
    configuration.setConnectionInitSql("set role antarkerja_platform");
    configuration.setMaximumPoolSize(4);
    return new HikariDataSource(configuration);
  }

  /** Holds its thread, and tells progress when it may go on. */
  private static final class Hold implements JobKind {
    private final CountDownLatch running = new CountDownLatch(2);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @Override
    public String code() {
      return "hold";
    }

    @Override
    public void run(JobRun run) {
      begun.incrementAndGet();
      running.countDown();
      waitFor(goOn);
      run.progress(1, 2);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the house does by itself, once both jobs run. */
  private record Tick(CountDownLatch both, CountDownLatch worked) implements Recurring {
    @Override
    public String code() {
      return "tick";
    }

    @Override
    public Duration every() {
      return Duration.ofHours(1);
    }

    @Override
    public void run() {
      waitFor(both);
      if (both.getCount() == 0) {
        worked.countDown();
      }
    }
  }

  /** Writes down whose of the two persons it finds. */
  private final class Look implements JobKind {
    private final Map<String, UUID> homes;
    private final Map<UUID, String> seen;
    private final CountDownLatch done;

    Look(Map<String, UUID> homes, Map<UUID, String> seen, CountDownLatch done) {
      this.homes = homes;
      this.seen = seen;
      this.done = done;
    }

    @Override
    public String code() {
      return "look";
    }

    @Override
    public void run(JobRun run) {
      String territories =
          transaction.execute(
              status ->
                  jdbc.sql(
                          """
                          select coalesce(string_agg(territory, ',' order by territory), 'nobody')
                            from access.person_home where person_id in (:homes)
                          """)
                      .param("homes", homes.values())
                      .query(String.class)
                      .single());
      seen.put(run.id().value(), String.valueOf(territories));
      done.countDown();
    }
  }
}
