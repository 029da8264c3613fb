package id.antarkerja.web;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a form act once. Key, effect and answer commit together; a second click waits for the first
 * and gets its answer.
 */
@Component
public class Writes {
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
   */
  public String once(Submission submission, Supplier<String> effect) {
    String location =
        transaction.execute(
            status -> {
              String before = answered(submission);
              if (before != null) {
                return before;
              }
              String result = effect.get();
              remember(submission, result);
              return result;
            });
    return Objects.requireNonNull(location);
  }

  private @Nullable String answered(Submission submission) {
    int inserted =
        jdbc.sql(
                """
                insert into web.requests (actor, key, hash) values (:actor, :key, :hash)
                on conflict do nothing
                """)
            .param("actor", actor())
            .param("key", submission.key())
            .param("hash", submission.hash())
            .update();
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
