package id.antarkerja.oversight;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Supervisors;
import id.antarkerja.audit.Findings;
import id.antarkerja.audit.Findings.Untold;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what was found to the heads who answer for the account; the home page says it anyway. */
@Component
class TellSupervisors implements Recurring {
  private static final int AT_MOST = 50;

  private final Findings findings;
  private final Supervisors supervisors;
  private final Notifications notifications;
  private final TransactionTemplate transaction;

  TellSupervisors(
      Findings findings,
      Supervisors supervisors,
      Notifications notifications,
      TransactionTemplate transaction) {
    this.findings = findings;
    this.supervisors = supervisors;
    this.notifications = notifications;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return "oversight.tell";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run() {
    T.inIndonesian(
        () -> {
          transaction.executeWithoutResult(status -> findings.untold(AT_MOST).forEach(this::tell));
          return true;
        });
  }

  private void tell(Untold alert) {
    String text =
        t("oversight.alert." + alert.kind(), alert.name(), alert.n(), alert.limitN())
            + "\n\n"
            + t("oversight.alert.what");
    String over = supervisors.territoryOver(alert.account(), alert.territory());
    supervisors
        .addresses(over, alert.account())
        .forEach(
            address ->
                notifications.email(address, t("oversight.alert.subject"), text, alert.id(), over));
    findings.told(alert.id());
  }
}
