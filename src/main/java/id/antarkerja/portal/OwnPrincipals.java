package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Principals;
import id.antarkerja.access.SignIn;
import id.antarkerja.employers.ContactPersons;
import id.antarkerja.jobseekers.OwnRecords;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who else may be signed in than staff. Asked for every request: an erased person, or a contact who
 * left, is signed out at once.
 */
@Configuration(proxyBeanMethods = false)
class OwnPrincipals {
  @Bean
  Principals jobseekersOnTheirPages(OwnRecords own) {
    return new Kind(
        LinkKind.PERSON, person -> own.nameOf(person).map(name -> Acting.citizen(person, name)));
  }

  @Bean
  Principals contactsOfEmployers(ContactPersons contacts) {
    return new Kind(
        LinkKind.CONTACT,
        contact -> contacts.companyOf(contact).map(name -> Acting.contact(contact, name)));
  }

  private record Kind(LinkKind link, Function<UUID, Optional<Acting>> who) implements Principals {
    @Override
    public String kind() {
      return link.principals();
    }

    @Override
    public Optional<SignIn> find(UUID id) {
      return who.apply(id).map(acting -> new SignIn(acting, ""));
    }

    @Override
    public Duration idle() {
      return Duration.ofMinutes(15);
    }

    @Override
    public Duration longest() {
      return Duration.ofHours(8);
    }
  }
}
