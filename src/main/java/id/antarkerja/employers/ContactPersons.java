package id.antarkerja.employers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contact persons who sign in to their company's page. By the system: nobody signed in yet. */
@Service
@Transactional(readOnly = true)
public class ContactPersons {
  private final ContactSignIns signIns;
  private final ContactRepository contacts;
  private final Clock clock;

  ContactPersons(ContactSignIns signIns, ContactRepository contacts, Clock clock) {
    this.signIns = signIns;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** Who signs in with this address, in lower case; at most 5. */
  public List<ContactPerson> withEmail(String email) {
    return withEmail(signIns.indexes(email));
  }

  /** The same by the keyed index of the address, under each version of the keys. */
  public List<ContactPerson> withEmail(List<byte[]> indexes) {
    return signIns.withEmail(indexes, clock.instant(), 5);
  }

  /**
   * Somebody who may sign in; empty for one who left, for whom nobody has vouched yet, or whose
   * company may not recruit.
   */
  public Optional<ContactPerson> find(UUID contact) {
    return signIns.person(contact, clock.instant());
  }

  /** The address of a contact person; null without one. */
  public @Nullable String emailOf(UUID contact) {
    return contacts.emailOf(contact);
  }

  /** The name of a contact person's company; empty for one who may not sign in. */
  public Optional<String> companyOf(UUID contact) {
    return signIns.companyOf(contact, clock.instant());
  }
}
