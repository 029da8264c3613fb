package id.antarkerja.officers.certificates;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Accounts;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.web.T;
import org.springframework.stereotype.Component;

/** Tells an officer what became of a certificate; it is not named in the letter. */
@Component
class CertificateMail {
  private final Accounts accounts;
  private final Notifications notifications;
  private final PublicUrl url;

  CertificateMail(Accounts accounts, Notifications notifications, PublicUrl url) {
    this.accounts = accounts;
    this.notifications = notifications;
    this.url = url;
  }

  void decided(OfficerRecord officer, boolean yes) {
    String what = "officers.mail.certificate." + (yes ? "yes" : "no");
    T.inIndonesian(
        () -> {
          notifications.email(
              accounts.emailOf(officer.id()),
              t("officers.mail.certificate.subject"),
              t(what, url.of(CertificatePages.OWN)),
              officer.id(),
              officer.territory());
          return true;
        });
  }
}
