package id.antarkerja.employers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.access.Sessions;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.signin.FormerAddresses;
import id.antarkerja.signin.Handover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who at an employer is reached, and who of them signs in. Whoever could enter an address and sign
 * in with it would be the employer: so a new address signs in after a yes of an existing contact or
 * of another officer, else after a day, in which those who were there before are told; where nobody
 * is left of them, or letters name people and nobody was there yet, never without a yes.
 */
@Service
@Transactional
class Contacts {
  static final Duration WAIT = Duration.ofHours(24);

  /** So long somebody who left hears of new ones. */
  static final Duration TOLD = Duration.ofDays(14);

  private final EmployerReach reach;
  private final EmployerRepository companies;
  private final ContactRepository contacts;
  private final ContactNews news;
  private final Sessions sessions;
  private final Handover handover;
  private final FormerAddresses former;
  private final SecondPersons seconds;
  private final ObjectProvider<ShowsPeople> shows;
  private final Audit audit;
  private final Clock clock;

  Contacts(
      EmployerReach reach,
      EmployerRepository companies,
      ContactRepository contacts,
      ContactNews news,
      Sessions sessions,
      Handover handover,
      FormerAddresses former,
      SecondPersons seconds,
      ObjectProvider<ShowsPeople> shows,
      Audit audit,
      Clock clock) {
    this.reach = reach;
    this.companies = companies;
    this.contacts = contacts;
    this.news = news;
    this.sessions = sessions;
    this.handover = handover;
    this.former = former;
    this.seconds = seconds;
    this.shows = shows;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NotThere when the employer is not of the actor's territory
   */
  UUID add(EmployerId id, NewContact contact) {
    EmployerSummary employer = reach.own(id);
    UUID added = contacts.insert(employer, contact, entered(employer));
    happened(employer, "CONTACT_ADDED", "employer.contact", added);
    news.entered(employer, contacts.one(added));
    return added;
  }

  /**
   * @throws NotThere when there is no such contact in the actor's territory
   */
  Found one(UUID id) {
    EmployerSummary employer = of(id);
    audit.saw("employer.contacts", Purpose.SERVICE, employer.id(), "name", "phone", "email");
    return new Found(employer, contacts.one(id));
  }

  /**
   * @throws NotThere when there is no such contact in the actor's territory
   * @throws StaleChange when somebody was faster
   */
  void change(UUID id, int version, NewContact changed) {
    Found before = one(id);
    Contact old = before.contact();
    boolean otherAddress = !Objects.equals(old.email(), changed.email());
    boolean signedIn = old.email() != null && !old.waits(clock.instant());
    Entered entered = signedIn ? entered() : entered(before.employer());
    contacts.change(id, version, changed, otherAddress ? entered : null, clock.instant());
    happened(before.employer(), "CONTACT_CHANGED", "employer.contactChanged", id);
    if (otherAddress || !old.name().equals(changed.name())) {
      handover.over(id);
      sessions.endAllOf(id);
    }
    if (otherAddress) {
      Contact now = contacts.one(id);
      news.entered(before.employer(), now);
      if (signedIn && old.email() != null) {
        former.changed(id, old.email());
        news.replaced(before.employer(), now, old.email());
      }
    }
  }

  /**
   * Another officer vouches for the address: it signs in from now on.
   *
   * @throws RefusedException {@code employer.contactSecond} for the one who entered it
   * @throws StaleChange when it is no longer what was looked at
   */
  void confirm(UUID id, int version) {
    Found found = one(id);
    if (found.contact().version() != version) {
      throw new StaleChange();
    }
    if (Objects.equals(found.contact().enteredBy(), Acting.current().actor().id())) {
      throw new RefusedException(Reason.of("employer.contactSecond"));
    }
    seconds.demand(found.contact().enteredBy());
    confirm(found, null);
  }

  /** They left: nobody signs in or is written to as this contact any more. */
  void end(UUID id, int version) {
    Found found = one(id);
    contacts.end(id, version, clock.instant());
    ended(found.employer(), id, "CONTACT_ENDED", "employer.contactEnded");
    String email = found.contact().email();
    if (email != null) {
      news.ended(found.employer(), found.contact(), email);
    }
  }

  /** The yes of an existing contact. By the system, on their behalf. */
  void vouched(Found found, int version, UUID by) {
    if (found.contact().version() != version) {
      throw new StaleChange();
    }
    confirm(found, by);
  }

  /** The no of somebody who left: an officer decides. By the system, on their behalf. */
  void doubted(Found found) {
    Contact contact = found.contact();
    if (contact.signsInFrom() != null) {
      contacts.hold(contact.id(), contact.version(), clock.instant());
      happened(found.employer(), "CONTACT_HELD", "employer.contactHeld", contact.id());
    }
  }

  /** The no of an existing contact. By the system, on their behalf. */
  void refused(Found found) {
    UUID id = found.contact().id();
    contacts.end(id, found.contact().version(), clock.instant());
    ended(found.employer(), id, "CONTACT_REFUSED", "employer.contactRefused");
  }

  /** Nobody of a stopped employer stays signed in. */
  void stopped(UUID company) {
    contacts.idsOf(company).forEach(sessions::endAllOf);
  }

  /** Opened seals, so the reading is recorded; empty outside the employer's territory. */
  List<Contact> all(EmployerSummary employer) {
    if (!reach.reaches(employer)) {
      return List.of();
    }
    List<Contact> found = contacts.of(employer.id());
    if (!found.isEmpty()) {
      audit.saw("employer.contacts", Purpose.SERVICE, employer.id(), "name", "phone", "email");
    }
    return found;
  }

  /** After a yes nobody else is asked any more. */
  private void confirm(Found found, @Nullable UUID by) {
    Contact contact = found.contact();
    if (contact.waits(clock.instant())) {
      contacts.confirm(
          contact.id(), contact.version(), Acting.current().actor().id(), clock.instant());
      news.settled(contact.id(), by);
      happened(found.employer(), "CONTACT_CONFIRMED", "employer.contactConfirmed", contact.id());
    }
  }

  private void ended(EmployerSummary employer, UUID id, String kind, String action) {
    handover.over(id);
    sessions.endAllOf(id);
    news.forget(id);
    happened(employer, kind, action, id);
  }

  private void happened(EmployerSummary employer, String kind, String action, UUID contact) {
    companies.happened(employer.id(), kind, employer.regency());
    audit.wrote(action, contact);
  }

  private EmployerSummary of(UUID contact) {
    return reach.own(contacts.company(contact).map(EmployerId::new).orElseThrow(NotThere::new));
  }

  private Entered entered(EmployerSummary employer) {
    Entered entered = entered();
    return entered.by() != null && needsAYes(employer.id())
        ? new Entered(entered.by(), null)
        : entered;
  }

  private boolean needsAYes(UUID company) {
    return switch (contacts.signedIn(company, clock.instant())) {
      case STILL -> false;
      case FORMERLY -> true;
      case NEVER -> shows.orderedStream().anyMatch(above -> above.to(company));
    };
  }

  /** What the house itself enters needs nobody's yes. */
  private Entered entered() {
    Acting acting = Acting.current();
    boolean house = acting.role() == Role.SYSTEM;
    Instant now = clock.instant();
    return new Entered(house ? null : acting.actor().id(), house ? now : now.plus(WAIT));
  }

  /** By whom an address was entered, and when it begins to sign in; null: by a yes alone. */
  record Entered(@Nullable UUID by, @Nullable Instant signsInFrom) {}

  record Found(EmployerSummary employer, Contact contact) {}
}
