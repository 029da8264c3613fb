package id.antarkerja.officers.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.Records;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers propose about themselves, and what heads decide. */
class ChangesTest extends HouseTest {
  @Autowired private Changes changes;
  @Autowired private Records records;

  @Test
  void an_officer_proposes_on_the_page_and_the_head_decides_line_by_line() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor own = signedIn(officer);
    own.get("/petugas/data-saya");
    Answer sent =
        own.submit(
            "/petugas/data-saya",
            Map.of(
                "name",
                "Petugas Baru, S.E.",
                "nip",
                nip(),
                "level",
                "PERTAMA",
                "grade",
                "III_A",
                "levelSince",
                "2024-01-01",
                "phone",
                "0812 9999 1234"));
    assertThat(sent.page().select("#menunggu").text()).contains("Petugas Baru, S.E.", "III/a");
    assertThat(as(KARAWANG, () -> records.one(officer.account())).name())
        .as("nothing holds before it is confirmed")
        .isEqualTo("Petugas " + KARAWANG);

    Visitor head = signedIn(newcomer(KARAWANG, Role.HEAD));
    assertThat(head.get("/petugas/pejabat").text()).contains("perubahan menunggu");
    String page = "/petugas/pejabat/perubahan/" + officer.account();
    head.get(page);
    Map<RecordField, UUID> ids = waiting(officer);
    UUID name = ids.get(RecordField.NAME);
    Map<String, String> answers =
        ids.values().stream().collect(Collectors.toMap(id -> "putus" + id, id -> "ya"));
    answers.put("putus" + name, "tidak");
    Answer without = head.submitOnly(page, answers);
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.page().select("#e-alasan" + name).text()).contains("alasan");
    answers.put("alasan" + name, "Gelar belum ada di SK.");
    assertThat(head.submitOnly(page, answers).status()).isEqualTo(303);

    RecordFields now = as(officer.acting(), () -> records.fields(officer.account()));
    assertThat(now.get(RecordField.PHONE)).isEqualTo("+6281299991234");
    assertThat(now.get(RecordField.BORN_ON)).isEqualTo("1987-03-09");
    assertThat(now.get(RecordField.NAME)).isEqualTo("Petugas " + KARAWANG);
    Answer told = own.get("/petugas/data-saya");
    assertThat(told.page().select("#putusan").text()).contains("ditolak", "Gelar belum ada di SK.");
    assertThat(letters(officer.account())).isEqualTo(1);
    assertThat(audited("officer.decided", officer.account())).isEqualTo(1);
  }

  @Test
  void what_needs_no_confirmation_takes_effect_at_once() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    Visitor own = signedIn(officer);
    own.get("/petugas/data-saya");
    String words = "/petugas/data-saya/kata";
    Answer wrong = own.submitOnly(words, Map.of("availability", "", "language0", "KOREAN"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#e-speaks0").text()).isNotEmpty();
    own.submit(
        words,
        Map.of(
            "availability",
            "LIMITED",
            "language0",
            "KOREAN",
            "speaks0",
            "WORKING",
            "specialisms",
            List.of("DISABILITY", "UNEMPLOYMENT_BENEFIT"),
            "shown",
            "on"));
    var stored = as(KARAWANG, () -> records.one(officer.account()));
    assertThat(stored.languages()).extracting(Object::toString).hasSize(1);
    assertThat(stored.specialisms()).hasSize(2);
    assertThat(stored.shown()).isTrue();

    String away = "/petugas/data-saya/absen";
    own.get("/petugas/data-saya");
    assertThat(own.submitOnly(away, Map.of("from", "2026-11-25", "until", "2026-11-24")).status())
        .isEqualTo(422);
    own.get("/petugas/data-saya");
    own.submit(away, Map.of("from", "2026-11-23", "until", "2026-12-04"));
    own.get("/petugas/data-saya");
    assertThat(own.submitOnly(away, Map.of("from", "2026-12-04", "until", "2026-12-09")).status())
        .as("away already")
        .isEqualTo(422);
    assertThat(own.get("/petugas/pejabat/" + officer.account()).text()).contains("Tidak di tempat");
  }

  @Test
  void of_two_heads_who_decide_at_once_one_is_told_and_nobody_decides_their_own() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    proposes(officer, RecordField.WORK_PHONE, "+622678401234");
    Map<UUID, Optional<String>> yes =
        Map.of(waiting(officer).get(RecordField.WORK_PHONE), Optional.empty());
    as(head(KARAWANG), () -> decide(officer, 1, yes));
    assertThatThrownBy(() -> as(head("32"), () -> decide(officer, 1, yes)))
        .isInstanceOf(StaleChange.class);
    assertThatThrownBy(() -> as(head("32"), () -> decide(officer, 2, yes)))
        .isInstanceOf(StaleChange.class);

    SignedUp head = newcomer(KARAWANG, Role.HEAD);
    proposes(head, RecordField.WORK_PHONE, "+622678401235");
    Map<UUID, Optional<String>> own =
        Map.of(waiting(head).get(RecordField.WORK_PHONE), Optional.empty());
    assertThatThrownBy(() -> as(head.acting(), () -> decide(head, 1, own)))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(head(BEKASI), () -> decide(head, 1, own)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void another_wish_for_a_field_replaces_the_first_and_the_old_value_takes_it_back() {
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    proposes(officer, RecordField.WORK_PHONE, "+622678401234");
    UUID first = waiting(officer).get(RecordField.WORK_PHONE);
    proposes(officer, RecordField.WORK_PHONE, "+622678401234");
    assertThat(waiting(officer)).containsEntry(RecordField.WORK_PHONE, first);
    proposes(officer, RecordField.WORK_PHONE, "+622678409999");
    assertThat(waiting(officer).get(RecordField.WORK_PHONE)).isNotEqualTo(first);
    proposes(officer, RecordField.WORK_PHONE, null);
    assertThat(waiting(officer)).isEmpty();
  }

  /** As one who is appointed: nothing but a name has to be there. */
  private void proposes(SignedUp officer, RecordField field, @Nullable String value) {
    owner()
        .sql("update officers.officers set kind = 'APPOINTED' where id = :id")
        .param("id", officer.account())
        .update();
    as(
        officer.acting(),
        () -> changes.propose(records.fields(officer.account()).with(field, value)));
  }

  private Map<RecordField, UUID> waiting(SignedUp officer) {
    return as(officer.acting(), () -> changes.waiting(officer.account())).stream()
        .collect(Collectors.toMap(Change::field, Change::id));
  }

  private boolean decide(SignedUp officer, int version, Map<UUID, Optional<String>> decisions) {
    changes.decide(officer.account(), version, decisions);
    return true;
  }

  private Acting head(String territory) {
    return signedUp(territory, Role.HEAD).acting();
  }

  private long letters(UUID about) {
    return owner()
        .sql("select count(*) from notifications.messages where about = :id")
        .param("id", about)
        .query(Long.class)
        .single();
  }

  /** Born on 9 March 1987, like nobody else in these tests. */
  private static String nip() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "19870309%04d%02d1%03d"
        .formatted(random.nextInt(2005, 2021), random.nextInt(1, 13), random.nextInt(1, 1000));
  }
}
