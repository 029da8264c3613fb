package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.documents.Initials;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.officers.Offices;
import id.antarkerja.signin.FormerAddresses;
import id.antarkerja.web.T;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever takes over an account begins with how its owner gets in and is reached: the owner hears
 * of it, by initials alone, in the transaction of the change. Without an address, the office passes
 * it on.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PersonNotice {
  private final JobseekerReader reader;
  private final Notifications notifications;
  private final Offices offices;
  private final FormerAddresses former;
  private final MessageSource texts;

  PersonNotice(
      JobseekerReader reader,
      Notifications notifications,
      Offices offices,
      FormerAddresses former,
      MessageSource texts) {
    this.reader = reader;
    this.former = former;
    this.notifications = notifications;
    this.offices = offices;
    this.texts = texts;
  }

  /**
   * To the address on file of a person whom the actor's territory holds.
   *
   * @param what names the texts {@code <what>.subject} and {@code <what>.body}; of the latter {0}
   *     are the initials, {1} is the office and what follows are {@code more}
   */
  public void tell(String what, JobseekerSummary person, String... more) {
    send(what, reader.identity(person.id().value()).email(), person, person.name(), more);
  }

  /**
   * To the old address, where the person it belongs to still reads, and to the new one. A first
   * address is told too, by the office: it may be somebody else's.
   */
  void contactChanged(Identity old, Identity now, JobseekerSummary person) {
    boolean otherAddress = !Objects.equals(old.email(), now.email());
    if (otherAddress) {
      former.changed(person.id().value(), old.email());
    }
    boolean had = old.phone() != null || old.email() != null;
    if (otherAddress || had && !Objects.equals(old.phone(), now.phone())) {
      send("jobseekers.contactChanged", old.email(), person, old.name());
    }
    if (otherAddress && now.email() != null) {
      send("jobseekers.contactChanged", now.email(), person, old.name());
    }
  }

  private void send(
      String what, @Nullable String to, JobseekerSummary person, String name, String... more) {
    UUID office = Acting.current().officeId();
    String here = offices.one(office == null ? person.officeId() : office).name();
    Object[] words = Stream.concat(Stream.of(Initials.of(name), here), Stream.of(more)).toArray();
    notifications.email(
        to,
        text(what + ".subject"),
        text(what + ".body", words),
        person.id().value(),
        person.territory());
  }

  /** In Indonesian, whatever the officer reads. */
  private String text(String key, Object... words) {
    return texts.getMessage(key, words, T.INDONESIAN);
  }
}
