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
public class AccountNews {
  private final Supervisors supervisors;
  private final Notifications notifications;

  AccountNews(Supervisors supervisors, Notifications notifications) {
    this.supervisors = supervisors;
    this.notifications = notifications;
  }

  /**
   * @param what names the texts {@code officers.mail.<what>.subject} and {@code .body}
   */
  public void tell(AccountState account, String what) {
    tell(account, what, Acting.current().name());
  }

  /**
   * @param by name of who did it, where the system carries it out
   */
  public void tell(AccountState account, String what, String by) {
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
