package id.antarkerja.employers;

import id.antarkerja.documents.Initials;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A contact signs in by a link to the address on file: a change of it is told to the old address
 * and the new one. Without an old one, the office passes it on.
 */
@Component
class ContactNotice {
  private final Notifications notifications;
  private final MessageSource texts;

  ContactNotice(Notifications notifications, MessageSource texts) {
    this.notifications = notifications;
    this.texts = texts;
  }

  void changed(Contact old, NewContact now, EmployerSummary employer) {
    boolean same =
        Objects.equals(old.phone(), now.phone()) && Objects.equals(old.email(), now.email());
    if (same) {
      return;
    }
    send(old.email(), old, employer);
    if (now.email() != null && !now.email().equals(old.email())) {
      send(now.email(), old, employer);
    }
  }

  private void send(@Nullable String to, Contact contact, EmployerSummary employer) {
    notifications.email(
        to,
        text("subject"),
        text("body", Initials.of(contact.name()), employer.name()),
        contact.id(),
        employer.regency());
  }

  /** In Indonesian, whatever the officer reads. */
  private String text(String part, Object... words) {
    return texts.getMessage("employers.contactChanged." + part, words, T.INDONESIAN);
  }
}
