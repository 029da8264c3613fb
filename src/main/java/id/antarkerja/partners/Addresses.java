package id.antarkerja.partners;

import id.antarkerja.access.Accounts;
import id.antarkerja.employers.ContactPersons;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where letters to those who sit in rooms go. By the system. */
@Component
class Addresses {
  private final Accounts accounts;
  private final ContactPersons contacts;

  Addresses(Accounts accounts, ContactPersons contacts) {
    this.accounts = accounts;
    this.contacts = contacts;
  }

  /** Null without one. */
  @Nullable String of(SeatKind kind, UUID holder) {
    return switch (kind) {
      case OFFICER -> accounts.emailOf(holder);
      case CONTACT -> contacts.emailOf(holder);
    };
  }
}
