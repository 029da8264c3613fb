package id.antarkerja.employers;

import id.antarkerja.access.Accounts;
import id.antarkerja.privacy.Holders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contact persons: themselves when they sign in, their company when they follow a link. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactHolders implements Holders {
  private final ContactSignIns contacts;

  ContactHolders(ContactSignIns contacts) {
    this.contacts = contacts;
  }

  @Override
  public List<UUID> withEmail(String email) {
    return contacts.holders(Accounts.normalised(email));
  }
}
