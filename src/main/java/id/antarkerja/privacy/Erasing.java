package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Erasures;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.kernel.Reason;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a confirmed erasure out: first it is decided and what still goes on is ended, in one
 * transaction; then rows are blanked and the key is destroyed. A crash in between is made good by
 * the recurring run.
 */
@Component
class Erasing implements Recurring {
  private final Requests requests;
  private final CaseStore cases;
  private final Erasures erasures;
  private final Writes writes;
  private final TransactionTemplate transaction;

  Erasing(
      Requests requests,
      CaseStore cases,
      Erasures erasures,
      Writes writes,
      TransactionTemplate transaction) {
    this.requests = requests;
    this.cases = cases;
    this.erasures = erasures;
    this.writes = writes;
    this.transaction = transaction;
  }

  /** What forbids an erasure now, wherever it stands. */
  List<Reason> duties(UUID person) {
    return Acting.get(
        system(),
        () -> Objects.requireNonNull(transaction.execute(status -> requests.duties(person))));
  }

  /** Who confirms has seen the request under their own rights before. */
  String confirmed(UUID id, Submission submission) {
    String location =
        Acting.get(
            system(),
            () ->
                writes.once(
                    submission,
                    () -> {
                      requests.confirmed(id, submission.requireVersion());
                      return CasePages.PATH + "/" + id;
                    }));
    Acting.get(Acting.system(code()), this::carryOut);
    return location;
  }

  private static Acting system() {
    return Acting.onBehalfOf(Acting.current().actor(), "privacy.erase");
  }

  @Override
  public String code() {
    return "privacy.erase";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    carryOut();
  }

  private boolean carryOut() {
    List<CaseStore.ToErase> waiting =
        Objects.requireNonNull(transaction.execute(status -> cases.toErase()));
    for (CaseStore.ToErase one : waiting) {
      erasures.erase(one.personId());
      transaction.executeWithoutResult(status -> cases.erased(one.id()));
    }
    return !waiting.isEmpty();
  }
}
