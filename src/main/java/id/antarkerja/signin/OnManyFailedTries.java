package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owner, if there is one; later, so that the answer takes as long for nobody's. */
@Component
class OnManyFailedTries {
  private final Accounts accounts;
  private final OwnerMail mail;
  private final TransactionTemplate transaction;

  OnManyFailedTries(Accounts accounts, OwnerMail mail, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.mail = mail;
    this.transaction = transaction;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(ManyFailedTries tries) {
    Acting.asSystem(
        "signin.manyFailedTries",
        () ->
            transaction.executeWithoutResult(
                status ->
                    accounts
                        .stateOf(tries.indexes())
                        .filter(account -> !account.disabled())
                        .ifPresent(account -> mail.sendOnce(tries.id(), account, "manyTries"))));
  }
}
