package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.jobseekers.JobseekerFile;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Registering.Registered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A jobseeker signs in by a link to the address on file. */
class LinkSignInTest extends PortalHouse {
  @Autowired private LinkLetters letters;
  @Autowired private PersonCipher cipher;

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
  void a_mailbox_is_not_flooded_and_who_waits_gets_the_link_that_still_opens() {
    String email = address();
    Registered person = personWith(email);
    UUID id = person.id().value();
    String last = "";
    for (int i = 0; i < LinkPace.AT_ONCE; i++) {
      last = linkFor("/saya", email, id).orElseThrow();
    }
    assertThat(linkFor("/saya", email, id)).isEmpty();
    assertThat(linkFor("/saya", email, id)).isEmpty();
    long before = letters(id);
    sendDue();
    assertThat(letters(id)).isEqualTo(before);
    clock.advance(LinkPace.FIRST_PAUSE);
    sendDue();
    sendDue();
    assertThat(letters(id)).as("one letter for all who waited").isEqualTo(before + 1);
    assertThat(asSystem(() -> notifications.latest(id)).orElseThrow().body())
        .contains(last, "berlaku 13 menit");
    useLink(last);
    String next = linkFor("/saya", email, id).orElseThrow();
    assertThat(next).as("after a sign-in letters go at once again").isNotEqualTo(last);
  }

  private long letters(UUID subject) {
    return asSystem(() -> notifications.sentAbout(subject)).size();
  }

  private void sendDue() {
    call(Acting.system("test"), letters::sendDue);
  }

  @Test
  void requests_that_sent_nothing_count_for_nobody_and_leave_nothing() {
    String email = address();
    String nobodys = address();
    Registered person = personWith(email);
    for (int i = 0; i < 2 * LinkPace.AT_ONCE; i++) {
      ask(LinkKind.CONTACT, email);
      ask(LinkKind.PERSON, nobodys);
    }
    handled();
    assertThat(linkFor("/saya", email, person.id().value())).isPresent();
    assertThat(rows(nobodys)).isZero();
    for (int i = 0; i < 4 * LinkPace.AT_ONCE; i++) {
      ask(LinkKind.PERSON, email);
    }
    handled();
    assertThat(rows(email)).as("however often it is asked").isEqualTo(1);
  }

  private void ask(LinkKind kind, String email) {
    call(Acting.system("test"), () -> letters.ask(kind, email));
  }

  private long rows(String email) {
    return owner()
        .sql("select count(*) from portal.link_letters where email_index = :index")
        .param("index", cipher.blindIndex("email", email))
        .query(Long.class)
        .single();
  }

  @Test
  void a_flood_of_requests_is_told_to_wait_instead_of_being_kept() {
    UUID flood = UUID.randomUUID();
    owner()
        .sql(
            """
            insert into portal.link_requests (id, kind, email_sealed, asked_at)
            select gen_random_uuid(), 'PERSON', decode(md5(:flood), 'hex'), now()
              from generate_series(1, :most)
            """)
        .param("flood", flood.toString())
        .param("most", LinkLetters.MOST_WAITING)
        .update();
    try {
      Answer answer = asked(address());
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.header("Retry-After")).isNotBlank();
    } finally {
      owner()
          .sql("delete from portal.link_requests where email_sealed = decode(md5(:flood), 'hex')")
          .param("flood", flood.toString())
          .update();
    }
    assertThat(asked(address()).status()).isEqualTo(303);
    handled();
  }

  @Test
  void another_address_ends_sessions_and_links_of_the_one_before() {
    String old = address();
    Registered person = personWith(old);
    UUID id = person.id().value();
    Visitor sari = signedInAs(person, old);
    String link = linkFor("/saya", old, id).orElseThrow();
    change(person, old);
    assertThat(sari.get("/saya").status()).as("another change").isEqualTo(200);
    assertThat(visitor().get(link).page().select("form[action=" + link + "]")).isNotEmpty();
    change(person, address());
    assertThat(sari.get("/saya").location()).isEqualTo("/saya/masuk");
    assertThat(visitor().get(link).text()).contains("sudah dipakai");
  }

  private void change(Registered person, String email) {
    as(
        KARAWANG,
        () -> {
          JobseekerFile file = jobseekers.one(person.publicId());
          var changed =
              new NewJobseeker(
                  identity(file.identity().name(), email), file.profile(), Map.of(), true);
          assertThat(jobseekers.change(person.id(), file.version(), changed)).isEmpty();
          return true;
        });
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
