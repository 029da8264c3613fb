package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owner, if there is one; later, so that the answer takes as long for nobody's. */
@Component
class OnManyFailedTries {
  private final Accounts accounts;
  private final List<Guests> guests;
  private final GuestPasswords passwords;
  private final OwnerMail mail;
  private final TransactionTemplate transaction;

  OnManyFailedTries(
      Accounts accounts,
      List<Guests> guests,
      GuestPasswords passwords,
      OwnerMail mail,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.guests = guests;
    this.passwords = passwords;
    this.mail = mail;
    this.transaction = transaction;
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(ManyFailedTries tries) {
    Acting.asSystem(
        "signin.manyFailedTries", () -> transaction.executeWithoutResult(status -> tell(tries)));
  }

  private void tell(ManyFailedTries tries) {
    if (tries.people().isEmpty()) {
      accounts
          .stateOf(tries.indexes())
          .filter(account -> !account.disabled())
          .ifPresent(account -> mail.sendOnce(tries.id(), account, "manyTries"));
    }
    guests.stream()
        .filter(kind -> kind.kind().equals(tries.people()))
        .forEach(kind -> tell(tries, kind));
  }

  /** Families share an address: it gets one letter, to whose password it is if it is anybody's. */
  private void tell(ManyFailedTries tries, Guests kind) {
    List<UUID> found = kind.withEmail(tries.indexes());
    passwords.of(found).stream()
        .findFirst()
        .map(GuestPasswords.Stored::owner)
        .or(() -> found.stream().findFirst())
        .flatMap(kind::find)
        .ifPresent(guest -> mail.sendOnce(tries.id(), guest, "ownManyTries"));
  }
}
