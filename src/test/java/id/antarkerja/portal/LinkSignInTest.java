package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.jobseekers.Registering.Registered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A jobseeker signs in by a link to the address on file. */
class LinkSignInTest extends PortalHouse {

  @Test
  void a_link_opens_the_own_page_once() {
    String email = address();
    Registered person = personWith(email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    Visitor sari = useLink(link);

    assertThat(sari.last().page().select("h1").text()).startsWith("Sari Portal");
    assertThat(sari.last().text()).contains("Kartu AK/I");
    assertThat(audited("portal.signIn", person.id().value())).isEqualTo(1);
    assertThat(visitor().get(link).text()).contains("sudah dipakai");
  }

  @Test
  void opening_a_link_does_not_use_it_up() {
    String email = address();
    Registered person = personWith(email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    visitor().get(link);
    visitor().get(link);
    assertThat(useLink(link).last().page().select("h1").text()).startsWith("Sari Portal");
  }

  @Test
  void a_link_is_over_after_15_minutes() {
    String email = address();
    Registered person = personWith(email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    Visitor slow = visitor();
    slow.get(link);
    clock.advance(SignInLinks.VALID.plus(Duration.ofSeconds(1)));
    Answer late = slow.submitOnly(link, Map.of());
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("lewat waktunya");
    assertThat(slow.get("/saya").location()).isEqualTo("/saya/masuk");
  }

  @Test
  void of_two_who_use_a_link_at_once_one_gets_in() throws Exception {
    String email = address();
    Registered person = personWith(email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    var start = new CyclicBarrier(2);
    Callable<Integer> use =
        () -> {
          Visitor visitor = visitor();
          visitor.get(link);
          start.await();
          return visitor.submitOnly(link, Map.of()).status();
        };
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Integer> one = two.submit(use);
      Future<Integer> other = two.submit(use);
      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(303, 422);
    }
  }

  @Test
  void nobody_learns_whether_an_address_is_known() {
    String email = address();
    Registered person = personWith(email);
    Answer known = asked(email);
    Answer unknown = asked("tak.dikenal@surel.example");
    assertThat(known.status()).isEqualTo(303);
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.location()).isEqualTo(known.location());
    assertThat(unknown.body()).isEqualTo(known.body());
    handled();
    assertThat(asSystem(() -> notifications.latest(person.id().value()))).isPresent();
  }

  private Answer asked(String email) {
    Visitor visitor = visitor();
    visitor.get("/saya/masuk");
    return visitor.submitOnly("/saya/masuk", Map.of("email", email));
  }

  @Test
  void a_mailbox_is_not_flooded() {
    String email = address();
    Registered person = personWith(email);
    for (int i = 0; i < SignInLinks.MOST_IN_THAT_TIME; i++) {
      assertThat(linkFor("/saya", email, person.id().value())).isPresent();
    }
    assertThat(linkFor("/saya", email, person.id().value())).isEmpty();
    clock.advance(SignInLinks.VALID.plusMinutes(1));
    assertThat(linkFor("/saya", email, person.id().value())).isPresent();
  }

  @Test
  void one_browser_does_not_ask_for_links_without_end() {
    Visitor visitor = visitor();
    for (int i = 0; i < 10; i++) {
      visitor.get("/saya/masuk");
      String email = "orang" + i + "@surel.example";
      assertThat(visitor.submitOnly("/saya/masuk", Map.of("email", email)).status()).isEqualTo(303);
    }
    visitor.get("/saya/masuk");
    Answer answer = visitor.submitOnly("/saya/masuk", Map.of("email", address()));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(asked(address()).status()).as("another browser").isEqualTo(303);
    handled();
  }

  @Test
  void a_link_for_a_person_opens_no_company() {
    String email = address();
    Registered person = personWith(email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    Visitor visitor = visitor();
    visitor.get("/usaha/masuk");
    String asEmployer = link.replace("/saya/", "/usaha/");
    assertThat(visitor.get(asEmployer).page().select("form[action=" + asEmployer + "]")).isEmpty();
    assertThat(useLink(link).last().status()).isEqualTo(200);
  }

  @Test
  void what_is_no_address_is_said_beside_the_field() {
    Visitor visitor = visitor();
    for (String typed : List.of("", "siapa", "a@b", "a b@c.id", "x@" + "y".repeat(300) + ".id")) {
      visitor.get("/saya/masuk");
      Answer answer = visitor.submitOnly("/saya/masuk", Map.of("email", typed));
      assertThat(answer.status()).as(typed).isEqualTo(422);
      assertThat(answer.page().select("#e-email").text()).as(typed).isNotBlank();
    }
    for (String token : List.of("x", "A".repeat(43), "%27or1=1", "A".repeat(4000))) {
      assertThat(visitor.get("/saya/masuk/" + token).status()).as(token).isIn(200, 400);
    }
  }

  @Test
  void signing_in_ends_whatever_session_was_there() {
    String email = address();
    Registered person = personWith(email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    Visitor officer = signedIn(KARAWANG);
    officer.get(link);
    officer.submit(link, Map.of());
    assertThat(officer.last().page().select("h1").text()).startsWith("Sari Portal");
    assertThat(officer.get("/petugas").status()).isEqualTo(403);
    officer.get("/saya");
    officer.submit("/saya/keluar", Map.of());
    assertThat(officer.get("/saya").location()).isEqualTo("/saya/masuk");
  }
}
