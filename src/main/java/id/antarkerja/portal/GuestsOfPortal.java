package id.antarkerja.portal;

import id.antarkerja.employers.ContactPerson;
import id.antarkerja.employers.ContactPersons;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.jobseekers.Reachable;
import id.antarkerja.signin.Guest;
import id.antarkerja.signin.Guests;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may keep passkeys or a password: the same who may follow a link. */
@Configuration(proxyBeanMethods = false)
class GuestsOfPortal {
  @Bean
  Guests jobseekersWhoSignIn(OwnRecords own) {
    return new Kind(
        LinkKind.PERSON,
        person ->
            own.addressed(person)
                .map(who -> new Guest(person, who.name(), who.territory(), who.email())),
        indexes -> own.withEmail(indexes).stream().map(Reachable::id).toList());
  }

  @Bean
  Guests contactsWhoSignIn(ContactPersons contacts) {
    return new Kind(
        LinkKind.CONTACT,
        contact ->
            contacts
                .find(contact)
                .map(
                    who ->
                        new Guest(
                            contact,
                            who.companyName(),
                            who.territory(),
                            contacts.emailOf(contact))),
        indexes -> contacts.withEmail(indexes).stream().map(ContactPerson::id).toList());
  }

  private record Kind(
      LinkKind link,
      Function<UUID, Optional<Guest>> who,
      Function<List<byte[]>, List<UUID>> addressed)
      implements Guests {
    @Override
    public String kind() {
      return link.principals();
    }

    @Override
    public Optional<Guest> find(UUID id) {
      return who.apply(id);
    }

    @Override
    public List<UUID> withEmail(List<byte[]> indexes) {
      return addressed.apply(indexes);
    }
  }
}
