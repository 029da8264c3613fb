package id.antarkerja.officers;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Supervisors;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one person does at once to another's account is told to its owner and to the level above, in
 * the transaction of the change.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountNews {
  private final Supervisors supervisors;
  private final Notifications notifications;

  AccountNews(Supervisors supervisors, Notifications notifications) {
    this.supervisors = supervisors;
    this.notifications = notifications;
  }

  /** {@code what} names the texts {@code officers.mail.<what>.subject} and {@code .body}. */
  void tell(AccountState account, String what) {
    String by = Acting.current().name();
    T.inIndonesian(
        () -> {
          String subject = t("officers.mail." + what + ".subject");
          String body = t("officers.mail." + what + ".body", account.name(), by);
          supervisors
              .toldOf(account.id())
              .forEach(
                  to -> notifications.email(to, subject, body, account.id(), account.territory()));
          return true;
        });
  }
}
