package id.antarkerja.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.antarkerja.Beside;
import id.antarkerja.TestDatabase;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.Uuid7;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes on one database: a job runs once over all, and again when its node died. */
@Beside
@ResourceLock("NodesTest")
class NodesTest {
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private final TestDatabase.Fresh database = TestDatabase.fresh();
  private final HikariDataSource system =
      pool("set role antarkerja_system; set ak.lo = '!'; set ak.hi = '~'");
  private final HikariDataSource platform = pool("set role antarkerja_platform");
  private final JdbcClient jdbc = JdbcClient.create(system);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(system));

  private HikariDataSource pool(String role) {
    var configuration = new HikariConfig();
    configuration.setJdbcUrl(database.url());
    configuration.setUsername("antarkerja_app");
    configuration.setPassword(database.appPassword());
    configuration.setConnectionInitSql(role);
    configuration.setMaximumPoolSize(8);
    return new HikariDataSource(configuration);
  }

  @BeforeEach
  void aPlaceForEffects() throws SQLException {
    try (var owner = database.owner();
        var statement = owner.createStatement()) {
      statement.execute("create table if not exists jobs.effects (job text, node text)");
      statement.execute("grant select, insert on jobs.effects to antarkerja_system");
      statement.execute(
          "truncate jobs.effects, jobs.jobs, jobs.scheduled_tasks, jobs.scheduled_jobs");
    }
  }

  @AfterEach
  void close() {
    system.close();
    platform.close();
  }

  @Test
  void a_job_runs_once_over_two_nodes_that_both_want_it() throws Exception {
    try (Worker one = node("one");
        Worker two = node("two")) {
      for (int i = 0; i < 20; i++) {
        UUID job = queued("effect", "SYSTEM");
        one.schedule(job);
        two.schedule(job);
      }
      one.start();
      two.start();
      await("select count(*) = 20 from jobs.jobs where state = 'DONE'");
    }
    assertThat(number("select count(*) from jobs.effects")).isEqualTo(20);
    assertThat(number("select count(distinct job) from jobs.effects")).isEqualTo(20);
  }

  @Test
  void what_a_dead_node_left_is_taken_up_by_another_and_has_its_effect_once() throws Exception {
    UUID job = queued("effect", "SYSTEM");
    transaction.executeWithoutResult(
        status ->
            jdbc.sql("update jobs.jobs set state = 'RUNNING' where id = :id")
                .param("id", job)
                .update());
    try (var owner = database.owner();
        var dead =
            owner.prepareStatement(
                """
                insert into jobs.scheduled_jobs (task_name, task_instance, execution_time, picked,
                                                  picked_by, last_heartbeat, version)
                values ('job', ?, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 2)
                """)) {
      dead.setString(1, job.toString());
      dead.execute();
    }
    try (Worker alive = node("alive")) {
      alive.start();
      await("select count(*) = 1 from jobs.jobs where state = 'DONE'");
    }
    assertThat(number("select count(*) from jobs.effects where node = 'alive'")).isEqualTo(1);
    assertThat(number("select count(*) from jobs.effects")).isEqualTo(1);
  }

  @Test
  void a_job_without_its_starter_fails_instead_of_running_with_all_rights() throws Exception {
    UUID job = queued("effect", "OFFICER");
    try (Worker node = node("one")) {
      node.start();
      await("select count(*) = 1 from jobs.jobs where state = 'FAILED'");
    }
    assertThat(number("select count(*) from jobs.effects")).isZero();
    JobRow row =
        new JobRow(
            job, "effect", "", JobState.QUEUED, null, Role.OFFICER, null, "3215", "somebody");
    assertThatThrownBy(row::acting).isInstanceOf(IllegalStateException.class);
  }

  private Worker node(String name) {
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("effect", new Effect(name));
    return new Worker(
        jdbc,
        transaction,
        beans.getBeanProvider(JobKind.class),
        beans.getBeanProvider(Recurring.class),
        job -> {},
        platform,
        HEARTBEAT);
  }

  private UUID queued(String kind, String role) {
    UUID id = Uuid7.next();
    Acting.asSystem(
        "test",
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql(
                            """
                            insert into jobs.jobs (id, kind, payload, role, territory, name)
                            values (:id, :kind, '', :role, '*', 'test')
                            """)
                        .param("id", id)
                        .param("kind", kind)
                        .param("role", role)
                        .update()));
    return id;
  }

  /** Leaves a line that says which node did it. */
  private final class Effect implements JobKind {
    private final String node;

    Effect(String node) {
      this.node = node;
    }

    @Override
    public String code() {
      return "effect";
    }

    @Override
    public void run(JobRun run) {
      transaction.executeWithoutResult(
          status ->
              jdbc.sql("insert into jobs.effects values (:job, :node)")
                  .param("job", run.id().value().toString())
                  .param("node", node)
                  .update());
    }
  }

  private void await(String sql) throws InterruptedException {
    var never = new CountDownLatch(1);
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!Boolean.TRUE.equals(
        transaction.execute(status -> jdbc.sql(sql).query(Boolean.class).single()))) {
      assertThat(System.nanoTime()).as(sql).isLessThan(end);
      assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private long number(String sql) {
    Long found = transaction.execute(status -> jdbc.sql(sql).query(Long.class).single());
    return found == null ? -1 : found;
  }
}
