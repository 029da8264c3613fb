package id.antarkerja.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Role;
import id.antarkerja.access.TooBusy;
import id.antarkerja.documents.Codes;
import id.antarkerja.documents.Scanner;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.signin.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People without e-mail: the card's code and a PIN from the counter. */
class CardPinTest extends PortalHouse {
  @Autowired private OwnRecords own;

  private static final int FREE = 10;

  @Autowired private Pins pins;
  @Autowired private PersonCipher cipher;

  private String pinOf(Registered person) {
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/pencari-kerja/" + person.publicId() + "/pin";
    officer.get(at);
    Answer given = officer.submitOnly(at, Map.of());
    assertThat(given.status()).isEqualTo(200);
    return given.page().select(".pin-no").text().replace(" ", "");
  }

  /** What lies in the database, its seal opened. */
  private String kept(Registered person) {
    return asSystem(
        () ->
            cipher.open(
                person.id().value(),
                Pins.PIN,
                jdbc.sql("select pin_sealed from portal.pins where person_id = :id")
                    .param("id", person.id().value())
                    .query(byte[].class)
                    .single()));
  }

  private String card(Registered person) {
    return "/saya/kartu/" + as(KARAWANG, () -> own.cardCode(person.id()));
  }

  private Answer tried(String card, String pin) {
    Visitor visitor = visitor();
    visitor.get(card);
    return visitor.submit(card, Map.of("pin", pin));
  }

  private static String another(String pin) {
    return "%06d".formatted((Integer.parseInt(pin) + 1) % 1_000_000);
  }

  @Test
  void card_and_pin_open_the_own_page() {
    Registered person = personWith(null);
    String pin = pinOf(person);
    assertThat(pin).matches("[0-9]{6}");
    assertThat(kept(person)).contains("$argon2id$").doesNotContain(pin);
    assertThat(tried(card(person), pin).page().select("h1").text()).startsWith("Sari Portal");
    assertThat(audited("portal.pin", person.id().value())).isEqualTo(1);
    assertThat(audited("portal.signIn", person.id().value())).isEqualTo(1);
  }

  @Test
  void the_card_carries_the_code_and_it_stays_the_same() throws Exception {
    Registered person = personWith(null);
    Visitor officer = signedIn(KARAWANG);
    String page = "/petugas/pencari-kerja/" + person.publicId() + "/kartu";
    String first = officer.get(page).page().select("svg.qr").outerHtml();
    assertThat(Scanner.svg(first)).isEqualTo("https://kerja.example" + card(person));
    assertThat(officer.get(page).page().select("svg.qr").outerHtml()).isEqualTo(first);
  }

  @Test
  void the_pin_is_shown_once_and_a_repeated_form_gives_no_second_and_one_letter_tells_of_it() {
    Registered person = personWith(address());
    Visitor officer = signedIn(KARAWANG);
    String at = "/petugas/pencari-kerja/" + person.publicId() + "/pin";
    officer.get(at);
    var form = officer.filled(officer.form(at), Map.of());
    String pin = officer.post(at, form).page().select(".pin-no").text().replace(" ", "");
    Answer again = officer.post(at, form);
    assertThat(again.status()).isEqualTo(303);
    assertThat(officer.get(at).page().select(".pin-no")).isEmpty();
    assertThat(asSystem(() -> notifications.sentAbout(person.id().value())))
        .extracting(Notifications.Sent::subject)
        .containsExactly("PIN baru untuk kartu Anda");
    assertThat(asSystem(() -> notifications.latest(person.id().value())).orElseThrow().body())
        .contains("Halo S. P.", "Karawang")
        .doesNotContain(pin, "Sari");
    assertThat(tried(card(person), pin).status()).isEqualTo(200);
  }

  @Test
  void a_new_pin_replaces_the_old_one() {
    Registered person = personWith(null);
    String old = pinOf(person);
    String fresh = pinOf(person);
    if (!old.equals(fresh)) {
      assertThat(tried(card(person), old).status()).isEqualTo(422);
    }
    assertThat(tried(card(person), fresh).status()).isEqualTo(200);
  }

  @Test
  void a_new_pin_ends_what_was_signed_in_before() {
    String email = address();
    Registered person = personWith(email);
    Visitor byLink = signedInAs(person, email);
    String link = linkFor("/saya", email, person.id().value()).orElseThrow();
    String old = pinOf(person);
    assertThat(byLink.get("/saya").location()).isEqualTo("/saya/masuk");
    assertThat(visitor().get(link).text()).contains("sudah dipakai");
    Visitor byCard = visitor();
    byCard.get(card(person));
    byCard.submit(card(person), Map.of("pin", old));
    assertThat(byCard.get("/saya").status()).isEqualTo(200);
    pinOf(person);
    assertThat(byCard.get("/saya").location()).isEqualTo("/saya/masuk");
  }

  @Test
  void another_office_gives_no_pin_and_sees_no_person() {
    Registered person = personWith(null);
    Visitor stranger = signedIn(BEKASI);
    String at = "/petugas/pencari-kerja/" + person.publicId() + "/pin";
    assertThat(stranger.get(at).status()).isEqualTo(404);
    stranger.get("/petugas/pencari-kerja/daftar");
    assertThat(
            stranger
                .post(
                    at,
                    List.of(
                        Map.entry("_key", java.util.UUID.randomUUID().toString()),
                        Map.entry(
                            "_csrf", stranger.last().page().select("input[name=_csrf]").val())))
                .status())
        .isEqualTo(404);
    assertThat(audited("portal.pin", person.id().value())).isZero();
  }

  @Test
  void after_ten_wrong_tries_even_the_right_pin_waits_and_each_further_one_longer() {
    Registered person = personWith(null);
    String pin = pinOf(person);
    String card = card(person);
    for (int i = 0; i < FREE; i++) {
      assertThat(tried(card, another(pin)).text()).contains("PIN tidak cocok");
    }
    long hashes = hashesOf(pin);
    assertThat(waits(tried(card, pin))).isBetween(1L, 61L);
    assertThat(hashesOf(pin)).as("none for who has to wait").isEqualTo(hashes);
    later(card);
    assertThat(tried(card, another(pin)).text()).contains("PIN tidak cocok");
    assertThat(waits(tried(card, pin))).as("two minutes now").isBetween(62L, 121L);
    later(card);
    assertThat(tried(card, pin).page().select("h1").text()).startsWith("Sari Portal");
    assertThat(tried(card, another(pin)).text()).as("begins anew").contains("PIN tidak cocok");
  }

  @Test
  void a_new_pin_from_the_counter_need_not_wait() {
    Registered person = personWith(null);
    String pin = pinOf(person);
    String card = card(person);
    for (int i = 0; i <= FREE; i++) {
      tried(card, another(pin));
    }
    assertThat(tried(card, pin).status()).isEqualTo(429);
    assertThat(tried(card, pinOf(person)).page().select("h1").text()).startsWith("Sari Portal");
  }

  @Test
  void a_card_that_nobody_has_waits_just_as_long() {
    String card = "/saya/kartu/" + Codes.next();
    for (int i = 0; i < FREE; i++) {
      assertThat(tried(card, "123456").status()).isEqualTo(422);
    }
    Answer answer = tried(card, "123456");
    assertThat(waits(answer)).isBetween(1L, 61L);
    assertThat(answer.text()).contains("Terlalu banyak percobaan");
  }

  @Test
  void one_device_does_not_go_through_card_after_card() {
    Visitor thief = visitor();
    for (int i = 0; i < FREE; i++) {
      String card = "/saya/kartu/" + Codes.next();
      thief.get(card);
      assertThat(thief.submit(card, Map.of("pin", "123456")).status()).isEqualTo(422);
    }
    String card = "/saya/kartu/" + Codes.next();
    thief.get(card);
    assertThat(thief.submit(card, Map.of("pin", "123456")).status()).isEqualTo(429);
  }

  @Test
  void who_gives_pins_to_strangers_is_counted_as_if_they_read_the_file() {
    Registered person = personWith(null);
    SignedUp stranger = newcomer(KARAWANG, Role.OFFICER);
    Visitor officer = signedIn(stranger);
    String at = "/petugas/pencari-kerja/" + person.publicId() + "/pin";
    officer.get(at);
    assertThat(officer.submitOnly(at, Map.of()).status()).isEqualTo(200);
    assertThat(
            owner()
                .sql("select count(*) from audit.strangers where account = :a and person = :p")
                .param("a", stranger.account())
                .param("p", person.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private static long waits(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    return Long.parseLong(answer.header("Retry-After"));
  }

  /** When the wait of this card is over. */
  private void later(String card) {
    String code = card.substring(card.lastIndexOf('/') + 1);
    owner()
        .sql("update signin.throttles set until_at = now() where key = :key")
        .param("key", cipher.blindIndex("throttle.account", "PIN|" + code + "|"))
        .update();
  }

  @Test
  void many_at_once_get_no_more_than_ten_comparisons() throws Exception {
    Registered person = personWith(null);
    String pin = pinOf(person);
    String code = as(KARAWANG, () -> own.cardCode(person.id()));
    List<Future<Boolean>> tries = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 30; i++) {
        Browser device = new Browser("alat" + i, true, "");
        tries.add(many.submit(() -> compared(code, another(pin), device)));
      }
    }
    int compared = 0;
    for (Future<Boolean> one : tries) {
      compared += one.get() ? 1 : 0;
    }
    assertThat(compared).isEqualTo(FREE);
  }

  /** False: it had to wait instead. Who was let try and found the machine busy was let try. */
  private boolean compared(String code, String pin, Browser device) {
    try {
      return call(Acting.system("test"), () -> pins.tried(code, pin, device)).isEmpty();
    } catch (TooBusy counted) {
      return true;
    } catch (RuntimeException wait) {
      assertThat(wait).hasMessageContaining("too many tries");
      return false;
    }
  }

  @Test
  void an_unknown_card_and_one_without_a_pin_answer_like_a_wrong_pin() {
    Registered without = personWith(null);
    Registered with = personWith(null);
    String pin = pinOf(with);
    String wrong = refusal(card(with), another(pin));
    assertThat(refusal(card(without), "123456")).isEqualTo(wrong);
    assertThat(refusal("/saya/kartu/222222222222", "123456")).isEqualTo(wrong);
  }

  /** The whole page, but for the code in its own address; each costs one hash. */
  private String refusal(String card, String pin) {
    long hashes = hashesOf(pin);
    Answer answer = tried(card, pin);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(hashesOf(pin) - hashes).as(card).isEqualTo(1);
    answer.page().select("input[name=_csrf]").remove();
    return answer.page().body().outerHtml().replace(card.substring(card.length() - 12), "");
  }
}
