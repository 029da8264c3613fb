package id.antarkerja.employers;

import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What existing contacts say of a new address; by the system, on their behalf. */
@Service
@Transactional
class ContactWords {
  private final ContactLinks links;
  private final ContactRepository contacts;
  private final EmployerRepository companies;
  private final Contacts steps;
  private final Audit audit;
  private final Clock clock;

  ContactWords(
      ContactLinks links,
      ContactRepository contacts,
      EmployerRepository companies,
      Contacts steps,
      Audit audit,
      Clock clock) {
    this.links = links;
    this.contacts = contacts;
    this.companies = companies;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whose word a link carries; empty for one that opens nothing. */
  @Transactional(readOnly = true)
  Optional<ContactLinks.Asked> asked(String token) {
    return links.opens(token);
  }

  /**
   * @throws NotThere when the contact is none any more, or it is none of their business
   */
  Question question(ContactLinks.Asked asked) {
    Contacts.Found found = found(asked);
    Contact contact = found.contact();
    boolean waits = contact.waits(clock.instant());
    boolean left = !contacts.isThere(asked.askedId());
    if (left && !waits) {
      throw new NotThere();
    }
    audit.saw("employer.contactAsked", Purpose.SERVICE, contact.id(), "name");
    return new Question(
        found.employer().name(),
        contact.name(),
        contact.masked(),
        waits ? ContactNews.from(contact, found.employer()) : null,
        waits && !left,
        left,
        contact.version());
  }

  /**
   * @throws NotThere when the one who says it left
   * @throws id.antarkerja.kernel.StaleChange when the address is no longer the one they saw
   */
  void yes(ContactLinks.Asked asked, int version) {
    if (!contacts.isThere(asked.askedId())) {
      throw new NotThere();
    }
    steps.vouched(found(asked), version, asked.askedId());
  }

  /**
   * Somebody who left only has the address looked at, and no longer once somebody said yes.
   *
   * @throws NotThere when it is none of their business any more
   */
  void no(ContactLinks.Asked asked) {
    Contacts.Found found = found(asked);
    if (contacts.isThere(asked.askedId())) {
      steps.refused(found);
    } else if (found.contact().waits(clock.instant())) {
      steps.doubted(found);
    } else {
      throw new NotThere();
    }
  }

  private Contacts.Found found(ContactLinks.Asked asked) {
    Contact contact = contacts.one(asked.contactId());
    EmployerSummary employer =
        contacts.company(contact.id()).flatMap(companies::one).orElseThrow(NotThere::new);
    return new Contacts.Found(employer, contact);
  }

  /**
   * @param waitsUntil when the address begins to sign in; null when it does
   * @param mayVouch whether a yes can still be said
   * @param left whether who is asked is none of the company's contacts any more
   */
  record Question(
      String company,
      String name,
      String address,
      @Nullable String waitsUntil,
      boolean mayVouch,
      boolean left,
      int version) {}
}
