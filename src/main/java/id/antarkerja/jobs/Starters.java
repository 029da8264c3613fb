package id.antarkerja.jobs;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether who started a job may still do what it does: it lives on without their session. */
@Component
class Starters {
  private final Accounts accounts;
  private final TransactionTemplate transaction;

  Starters(Accounts accounts, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.transaction = transaction;
  }

  /**
   * Asked anew at the start of a job and at every progress it tells.
   *
   * @throws StarterGone when the account was shut or has another role or place
   */
  void demandStillThere(JobRow job) {
    if (job.role() == Role.SYSTEM) {
      return;
    }
    boolean[] there = {false};
    Acting.asSystem(
        "jobs",
        () ->
            there[0] =
                Objects.requireNonNull(
                    transaction.execute(
                        status ->
                            accounts
                                .state(Objects.requireNonNull(job.account()))
                                .filter(account -> same(account, job))
                                .isPresent())));
    if (!there[0]) {
      throw new StarterGone();
    }
  }

  private static boolean same(AccountState account, JobRow job) {
    return !account.disabled()
        && account.role() == job.role()
        && account.territory().equals(job.territory());
  }
}
