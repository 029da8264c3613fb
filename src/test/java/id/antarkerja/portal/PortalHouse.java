package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.NewContact;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Profile;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.Sex;
import id.antarkerja.notifications.Message;
import id.antarkerja.referrals.ReferralHouse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People and contact persons with e-mail, and the links that reach them. */
public abstract class PortalHouse extends ReferralHouse {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Pattern LINK =
      Pattern.compile("https://kerja\\.example(/(?:saya|usaha)/masuk/[A-Za-z0-9_-]{43})");

  protected static String address() {
    return "warga" + COUNT.incrementAndGet() + "@surel.example";
  }

  protected Registered personWith(@Nullable String email) {
    String letters = Integer.toString(COUNT.incrementAndGet() + 1000, 26).replaceAll("[0-9]", "x");
    var someone =
        new NewJobseeker(
            identity("Sari Portal " + letters + COUNT.get(), email),
            Profile.of(KARAWANG),
            Map.of(),
            true);
    return (Registered) as(KARAWANG, () -> jobseekers.register(someone));
  }

  protected static Identity identity(String name, @Nullable String email) {
    return new Identity(
        null, name, Sex.P, LocalDate.of(1998, 8, 14), null, null, email, null, null);
  }

  /** One who signs in already: another officer has vouched for the address. */
  protected UUID contactOf(EmployerId company, String email) {
    UUID contact = newContactOf(company, email);
    vouch(contact, 1);
    return contact;
  }

  protected UUID newContactOf(EmployerId company, String email) {
    return as(
        KARAWANG,
        () -> employers.addContact(company, new NewContact("Bu Personalia", null, null, email)));
  }

  protected void vouch(UUID contact, int version) {
    as(
        "32",
        () -> {
          employers.confirmContact(contact, version);
          return true;
        });
  }

  /** Asks for a link as anybody would and waits for the message; empty when none comes. */
  protected Optional<String> linkFor(String home, String email, UUID subject) {
    Optional<UUID> before = message(subject).map(Message::id);
    Visitor visitor = visitor();
    visitor.get(home + "/masuk");
    visitor.submit(home + "/masuk", Map.of("email", email));
    assertThat(visitor.last().text()).contains("Bila surel itu tercatat");
    handled();
    return message(subject)
        .filter(message -> !Optional.of(message.id()).equals(before))
        .map(message -> path(message.body()));
  }

  private Optional<Message> message(UUID subject) {
    return asSystem(() -> notifications.latest(subject));
  }

  private static String path(String body) {
    Matcher found = LINK.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group(1);
  }

  /** Until every request that was made has been looked at. */
  protected void handled() {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (asSystem(
        () ->
            jdbc.sql("select exists (select from portal.link_requests)")
                .query(Boolean.class)
                .single())) {
      assertThat(Instant.now()).isBefore(until);
      Thread.onSpinWait();
    }
  }

  protected Visitor signedInAs(Registered person, String email) {
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    return useLink(link);
  }

  protected Visitor useLink(String link) {
    Visitor visitor = visitor();
    visitor.get(link);
    visitor.submit(link, Map.of());
    return visitor;
  }

  protected Acting citizen(JobseekerId person) {
    return Acting.citizen(person.value(), "Sari");
  }
}
