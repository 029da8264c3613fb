package id.antarkerja.web;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Unavailable;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a form act once. Key, effect and answer commit together; a second click waits for the first
 * and gets its answer.
 */
@Component
public class Writes {
  private static final int RETRIES = 3;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Writes(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * @param effect does the work in this transaction and says where its result is shown
   * @return the location, the first one when the form was sent before
   * @throws RefusedException when the same key comes with other fields
   * @throws InProgress when the same form is still being worked on after the time for locks
   */
  public String once(Submission submission, Supplier<String> effect) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> act(submission, effect)));
      } catch (DataAccessException | TransactionException failed) {
        boolean ours = !TransactionSynchronizationManager.isActualTransactionActive();
        if (attempt > RETRIES || !ours || !Unavailable.isLostRace(failed)) {
          throw failed;
        }
        pause(attempt);
      }
    }
  }

  /**
   * Whether the form acted so short a time ago that a second click, or a connection that was lost,
   * may have what the first one gave out. Later it would be a key to the same thing again.
   */
  public boolean actedJustNow(Submission submission) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status ->
                jdbc.sql(
                        """
                        select exists (select from web.requests
                                        where actor = :actor and key = :key
                                          and at > now() - interval '5 minutes')
                        """)
                    .param("actor", actor())
                    .param("key", submission.key())
                    .query(Boolean.class)
                    .single()));
  }

  private String act(Submission submission, Supplier<String> effect) {
    String before = answered(submission);
    if (before != null) {
      return before;
    }
    String result = effect.get();
    remember(submission, result);
    return result;
  }

  /** Whoever lost against another transaction waits a moment of their own before the next try. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", e);
    }
  }

  /**
   * Forgets what was answered long ago; at most 5,000 at a time.
   *
   * @return how many; call again until 0
   */
  int forgetBefore(Instant moment) {
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                jdbc.sql(
                        """
                        delete from web.requests where (actor, key) in (
                          select actor, key from web.requests where at < :moment limit 5000)
                        """)
                    .param("moment", Timestamp.from(moment))
                    .update()));
  }

  private @Nullable String answered(Submission submission) {
    int inserted;
    try {
      inserted = entered(submission);
    } catch (DataAccessException stillWorking) {
      if (Unavailable.isLockTimeout(stillWorking)) {
        throw new InProgress(stillWorking);
      }
      throw stillWorking;
    }
    if (inserted == 1) {
      return null;
    }
    Answered before =
        jdbc.sql("select hash, location from web.requests where actor = :actor and key = :key")
            .param("actor", actor())
            .param("key", submission.key())
            .query(Answered.class)
            .single();
    if (!Arrays.equals(before.hash(), submission.hash())) {
      throw new RefusedException(Reason.of("form.sentWithOtherFields"));
    }
    return before.location();
  }

  /** Waits, as long as locks are waited for, when the same form is being worked on. */
  private int entered(Submission submission) {
    return jdbc.sql(
            """
                insert into web.requests (actor, key, hash) values (:actor, :key, :hash)
                on conflict do nothing
                """)
        .param("actor", actor())
        .param("key", submission.key())
        .param("hash", submission.hash())
        .update();
  }

  private void remember(Submission submission, String location) {
    jdbc.sql("update web.requests set location = :location where actor = :actor and key = :key")
        .param("location", location)
        .param("actor", actor())
        .param("key", submission.key())
        .update();
  }

  private static String actor() {
    Acting acting = Acting.current();
    UUID id = acting.actor().id();
    return acting.role() + ":" + (id == null ? "" : id);
  }

  private record Answered(byte[] hash, String location) {}
}
