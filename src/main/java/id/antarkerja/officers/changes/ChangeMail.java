package id.antarkerja.officers.changes;

import id.antarkerja.access.Accounts;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.web.T;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells an officer what became of what they proposed; no value stands in the letter. */
@Component
class ChangeMail {
  private final Accounts accounts;
  private final Notifications notifications;
  private final MessageSource texts;
  private final PublicUrl url;

  ChangeMail(Accounts accounts, Notifications notifications, MessageSource texts, PublicUrl url) {
    this.accounts = accounts;
    this.notifications = notifications;
    this.texts = texts;
    this.url = url;
  }

  void decided(OfficerRecord officer, long confirmed, long all) {
    notifications.email(
        accounts.emailOf(officer.id()),
        text("subject"),
        text("body", officer.name(), confirmed, all - confirmed, url.of("/petugas/data-saya")),
        officer.id(),
        officer.territory());
  }

  private String text(String key, Object... parameters) {
    return texts.getMessage("officers.mail.decided." + key, parameters, T.INDONESIAN);
  }
}
