package id.antarkerja.employers;

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
  private final ContactRepository contacts;

  ContactPersons(ContactRepository contacts) {
    this.contacts = contacts;
  }

  /** Who signs in with this address, in lower case; at most 5. */
  public List<ContactPerson> withEmail(String email) {
    return contacts.withEmail(email, 5);
  }

  /** Somebody who may sign in; empty for one who left or whose company may not recruit. */
  public Optional<ContactPerson> find(UUID contact) {
    return contacts.person(contact);
  }

  /** The address of a contact person; null without one. */
  public @Nullable String emailOf(UUID contact) {
    return contacts.emailOf(contact);
  }

  /** The name of a contact person's company; empty for one who left. */
  public Optional<String> companyOf(UUID contact) {
    return contacts.companyOf(contact);
  }
}
