package id.antarkerja.employers;

import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who were there before what becomes of an employer's contacts, and asks for their
 * word. Whoever takes over an employer can't do it silently.
 */
@Component
class ContactNews {
  private final ContactRepository contacts;
  private final ContactLinks links;
  private final Notifications notifications;
  private final PublicUrl publicUrl;
  private final Clock clock;

  ContactNews(
      ContactRepository contacts,
      ContactLinks links,
      Notifications notifications,
      PublicUrl publicUrl,
      Clock clock) {
    this.contacts = contacts;
    this.links = links;
    this.notifications = notifications;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** An address that nobody of them has vouched for. */
  void entered(EmployerSummary employer, Contact contact) {
    if (contact.email() == null) {
      return;
    }
    contacts.others(employer.id(), contact.id(), clock.instant()).stream()
        .filter(other -> !contact.email().equals(other.email()))
        .forEach(
            other ->
                ask(
                    employer,
                    contact,
                    other.id(),
                    Objects.requireNonNull(other.email()),
                    contacts.isThere(other.id())
                        ? "employers.mail.entered"
                        : "employers.mail.afterwards"));
  }

  /** The address that signed in until now is another one, or none. */
  void replaced(EmployerSummary employer, Contact contact, String before) {
    if (contact.email() == null) {
      ended(employer, contact, before);
    } else {
      ask(employer, contact, contact.id(), before, "employers.mail.replaced");
    }
  }

  /** The address is nobody's here any more. */
  void ended(EmployerSummary employer, Contact contact, String address) {
    write(employer, contact, address, "employers.mail.ended", employer.name());
  }

  void forget(UUID contact) {
    links.forget(contact);
  }

  void settled(UUID contact, @Nullable UUID by) {
    links.settled(contact, by);
  }

  private void ask(EmployerSummary employer, Contact contact, UUID asked, String to, String text) {
    String link = publicUrl.of(ContactLinks.path(links.make(employer, contact.id(), asked)));
    String from = T.inIndonesian(() -> from(contact, employer));
    write(
        employer, contact, to, text, employer.name(), contact.name(), contact.masked(), from, link);
  }

  private void write(
      EmployerSummary employer, Contact contact, String to, String text, Object... words) {
    T.inIndonesian(
        () ->
            notifications.email(
                to,
                T.t(text + ".subject"),
                T.t(text + ".body", words),
                contact.id(),
                employer.regency()));
  }

  /** From when, or after what, an address signs in that does not yet. */
  static String from(Contact contact, EmployerSummary employer) {
    Instant from = contact.signsInFrom();
    return from == null
        ? T.t("employers.contact.onYes")
        : T.t("employers.contact.from", T.moment(from, OfficeZone.ofRegion(employer.regency())));
  }
}
