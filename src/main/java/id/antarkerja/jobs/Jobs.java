package id.antarkerja.jobs;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Uuid7;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts long work and says how far it is. */
@Service
public class Jobs {
  private final JdbcClient jdbc;
  private final Worker worker;

  Jobs(JdbcClient jdbc, Worker worker) {
    this.jdbc = jdbc;
    this.worker = worker;
  }

  /**
   * Queues a job in the caller's transaction; it starts when that commits and runs as the caller.
   *
   * @param kind the code of a {@link JobKind}
   * @param payload an id or code; never personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public JobId start(String kind, String payload) {
    Acting acting = Acting.current();
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into jobs.jobs (id, kind, payload, account, role, office_id, territory, name)
            values (:id, :kind, :payload, :account, :role, :office, :territory, :name)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("payload", payload)
        .param("account", acting.actor().id())
        .param("role", acting.role().name())
        .param("office", acting.officeId())
        .param("territory", acting.territory())
        .param("name", acting.name())
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            worker.schedule(id);
          }
        });
    return new JobId(id);
  }

  /** The newest jobs of a kind that the actor may see. */
  @Transactional(readOnly = true)
  public List<JobProgress> latest(String kind, int limit) {
    return jdbc.sql(
            """
            select id, kind, state, done, total from jobs.jobs
             where kind = :kind order by created_at desc limit :limit
            """)
        .param("kind", kind)
        .param("limit", limit)
        .query(JobProgress.class)
        .list();
  }

  /** The newest that failed within the actor's scope. */
  @Transactional(readOnly = true)
  public List<JobProgress> failed(int limit) {
    return jdbc.sql(
            """
            select id, kind, state, done, total from jobs.jobs
             where state = 'FAILED' order by created_at desc limit :limit
            """)
        .param("limit", limit)
        .query(JobProgress.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Optional<JobProgress> progress(JobId id) {
    return jdbc.sql("select id, kind, state, done, total from jobs.jobs where id = :id")
        .param("id", id.value())
        .query(JobProgress.class)
        .optional();
  }
}
