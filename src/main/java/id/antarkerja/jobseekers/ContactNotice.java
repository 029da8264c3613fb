package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Offices;
import id.antarkerja.signin.FormerAddresses;
import id.antarkerja.web.T;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whoever takes over an account begins with the contacts: a change is told to the old address,
 * where the person it belongs to still reads. Without one, the office passes it on.
 */
@Component
class ContactNotice {
  private final Notifications notifications;
  private final Offices offices;
  private final FormerAddresses former;
  private final MessageSource texts;

  ContactNotice(
      Notifications notifications, Offices offices, FormerAddresses former, MessageSource texts) {
    this.former = former;
    this.notifications = notifications;
    this.offices = offices;
    this.texts = texts;
  }

  void changed(JobseekerId id, Identity old, Identity now, JobseekerSummary person) {
    boolean had = old.phone() != null || old.email() != null;
    boolean same =
        Objects.equals(old.phone(), now.phone()) && Objects.equals(old.email(), now.email());
    if (same || !had) {
      return;
    }
    if (old.email() != null && !old.email().equals(now.email())) {
      former.changed(id.value(), old.email());
    }
    UUID office = Acting.current().officeId();
    Object[] words = {old.name(), offices.one(office == null ? person.officeId() : office).name()};
    notifications.email(
        old.email(),
        text("jobseekers.contactChanged.subject"),
        text("jobseekers.contactChanged.body", words),
        id.value(),
        person.territory());
  }

  /** In Indonesian, whatever the officer reads. */
  private String text(String key, Object... words) {
    return texts.getMessage(key, words, T.INDONESIAN);
  }
}
