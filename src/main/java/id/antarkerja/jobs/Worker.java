package id.antarkerja.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import id.antarkerja.access.Acting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs queued and recurring work with db-scheduler: once over all nodes, again after a crash. What
 * somebody started and what the house does by itself have threads and tables of their own: a long
 * import delays no mail and no look at who reads too much.
 */
@Component
class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final int THREADS = 2;
  private static final String RECURRING_TABLE = "jobs.scheduled_tasks";
  private static final String JOBS_TABLE = "jobs.scheduled_jobs";

  /** What a killed node left is taken up after six missed ones. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ObjectProvider<JobKind> kinds;
  private final OneTimeTask<Void> task;
  private final Consumer<JobRow> demandStarter;
  private final Scheduler house;
  private final Scheduler scheduler;

  @Autowired
  Worker(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ObjectProvider<JobKind> kinds,
      ObjectProvider<Recurring> recurring,
      Starters starters,
      @Qualifier("platformPool") HikariDataSource pool) {
    this(jdbc, transaction, kinds, recurring, starters::demandStillThere, pool, HEARTBEAT);
  }

  Worker(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ObjectProvider<JobKind> kinds,
      ObjectProvider<Recurring> recurring,
      Consumer<JobRow> demandStarter,
      HikariDataSource pool,
      Duration heartbeat) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.kinds = kinds;
    this.task =
        Tasks.oneTime("job")
            .execute((instance, context) -> execute(UUID.fromString(instance.getId())));
    this.demandStarter = demandStarter;
    this.house =
        usual(Scheduler.create(pool).tableName(RECURRING_TABLE), heartbeat)
            .startTasks(recurring.stream().map(Worker::recurringTask).toList())
            .build();
    this.scheduler =
        usual(Scheduler.create(pool, List.of(task)).tableName(JOBS_TABLE), heartbeat).build();
  }

  private static SchedulerBuilder usual(SchedulerBuilder builder, Duration heartbeat) {
    return builder
        .threads(THREADS)
        .pollingInterval(Duration.ofSeconds(2))
        .heartbeatInterval(heartbeat)
        .enableImmediateExecution();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    house.start();
    scheduler.start();
    Acting.asSystem(
        "jobs.resume",
        () ->
            read(() ->
                    jdbc.sql("select id from jobs.jobs where state in ('QUEUED', 'RUNNING')")
                        .query(UUID.class)
                        .list())
                .forEach(this::schedule));
  }

  /** Scheduling the same job again changes nothing. */
  void schedule(UUID job) {
    scheduler.scheduleIfNotExists(task.instance(job.toString()), Instant.now());
  }

  private static com.github.kagkarlsson.scheduler.task.helper.RecurringTask<Void> recurringTask(
      Recurring recurring) {
    return Tasks.recurring(recurring.code(), FixedDelay.of(recurring.every()))
        .execute((instance, context) -> Acting.asSystem(recurring.code(), recurring::run));
  }

  private void execute(UUID id) {
    List<JobRow> found = new ArrayList<>();
    Acting.asSystem("jobs", () -> found.addAll(read(() -> find(id))));
    for (JobRow job : found) {
      if (job.state().isOver()) {
        continue;
      }
      JobKind kind =
          kinds.stream()
              .filter(candidate -> candidate.code().equals(job.kind()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no job kind " + job.kind()));
      setState(id, JobState.RUNNING);
      try {
        Acting starter = job.acting();
        demandStarter.accept(job);
        Acting.inBackground(() -> Acting.run(starter, () -> kind.run(new Run(job))));
        setState(id, JobState.DONE);
      } catch (StarterGone gone) {
        LOG.warn("job {} {} stopped: its starter may no longer do it", job.kind(), id);
        setState(id, JobState.FAILED);
      } catch (RuntimeException e) {
        LOG.error("job {} {} failed: {}", job.kind(), id, e.getClass().getName(), e);
        setState(id, JobState.FAILED);
      }
    }
  }

  private List<JobRow> find(UUID id) {
    return jdbc.sql(
            """
            select id, kind, payload, state, account, role, office_id, territory, name
              from jobs.jobs where id = :id
            """)
        .param("id", id)
        .query(JobRow.class)
        .list();
  }

  private void setState(UUID id, JobState state) {
    Acting.asSystem(
        "jobs",
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.sql(
                            """
                            update jobs.jobs set state = :state,
                              finished_at = case when :over then now() end
                             where id = :id
                            """)
                        .param("state", state.name())
                        .param("over", state.isOver())
                        .param("id", id)
                        .update()));
  }

  private <T> List<T> read(Supplier<List<T>> query) {
    List<T> rows = transaction.execute(status -> query.get());
    return rows == null ? List.of() : rows;
  }

  @Override
  public void close() {
    house.stop();
    scheduler.stop();
  }

  private final class Run implements JobRun {
    private final JobRow job;

    Run(JobRow job) {
      this.job = job;
    }

    @Override
    public JobId id() {
      return new JobId(job.id());
    }

    @Override
    public String payload() {
      return job.payload();
    }

    @Override
    public void progress(long done, long total) {
      demandStarter.accept(job);
      transaction.executeWithoutResult(
          status ->
              jdbc.sql("update jobs.jobs set done = :done, total = :total where id = :id")
                  .param("done", done)
                  .param("total", total)
                  .param("id", job.id())
                  .update());
    }
  }
}
