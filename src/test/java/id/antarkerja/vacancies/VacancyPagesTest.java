package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.kernel.Sex;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VacancyPagesTest extends VacancyHouseTest {
  private static final String NEW = "/petugas/lowongan/baru";

  private Map<String, Object> fields(String title) {
    return Map.of(
        "employer_text", "PT Uji " + UUID.randomUUID(),
        "title", title,
        "occupation_text", "",
        "place_text", "Kabupaten Karawang",
        "openings", "4",
        "description", "Menjahit <b>kemeja</b>\n\nWanita, usia maks 25 tahun",
        "wageMin", "5.400.000",
        "wageMax", "5.900.000");
  }

  @Test
  void an_officer_enters_a_vacancy_verifies_it_and_it_is_published() {
    String title = "Penjahit " + UUID.randomUUID();
    Visitor visitor = signedIn(KARAWANG);
    visitor.get(NEW);
    var verify = visitor.submit(NEW, fields(title));
    assertThat(verify.status()).isEqualTo(200);
    assertThat(verify.text()).contains("2 kriteria perlu keputusan").contains("Batas usia");
    assertThat(verify.page().select("mark").eachText()).contains("Wanita", "usia maks 25 tahun");
    String action = verify.page().select("form[action$=/periksa]").attr("action");
    var undecided = visitor.submit(action, Map.of("keputusan", "publish", "kbji", "", "d0", ""));
    assertThat(undecided.status()).isEqualTo(422);
    var published =
        visitor.submit(action, Map.of("keputusan", "publish", "kbji", "7531", "d0", "PROPOSAL"));
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    assertThat(published.text())
        .contains("Tayang")
        .contains("laki-laki atau perempuan")
        .contains("Menjahit <b>kemeja</b>")
        .doesNotContain("maks 25");
    assertThat(visitor.get("/petugas/lowongan?status=PUBLISHED").text()).contains(title);
  }

  @Test
  void a_bad_form_comes_back_with_what_was_typed_and_what_is_wrong() {
    Visitor visitor = signedIn(KARAWANG);
    visitor.get(NEW);
    var answer =
        visitor.submit(
            NEW,
            Map.of(
                "title", "Penjahit",
                "openings", "0",
                "place_text", "Jawa Barat",
                "wageMin", "900",
                "wageMax", "10",
                "expiresOn", "2020-01-01",
                "workType", "LAIN"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#f-title").val()).isEqualTo("Penjahit");
    assertThat(answer.page().select("[aria-invalid=true]").eachAttr("id"))
        .contains(
            "f-employer", "f-openings", "f-place", "f-description", "f-wageMax", "f-expiresOn");
  }

  @Test
  void a_vacancy_that_is_not_verified_is_not_there_for_another_office() {
    VacancyId id = submitted(draft().asking(Sex.L));
    String path = "/petugas/lowongan/" + id.value();
    assertThat(signedIn(BEKASI).get(path).status()).isEqualTo(404);
    assertThat(signedIn(BEKASI).get(path + "/periksa").status()).isEqualTo(404);
    assertThat(signedIn(KARAWANG).get(path + "/periksa").status()).isEqualTo(200);
    assertThat(visitor().get(path).status()).isNotEqualTo(200);
  }

  @Test
  void sending_back_keeps_the_message_and_a_stale_decision_changes_nothing() {
    VacancyId id = submitted(draft());
    String action = "/petugas/lowongan/" + id.value() + "/periksa";
    Visitor first = signedIn(KARAWANG);
    Visitor second = signedIn(KARAWANG);
    first.get(action);
    second.get(action);
    var returned =
        first.submit(
            action,
            Map.of("keputusan", "return", "returnReason", "WAGE", "note", "Mohon upahnya diisi."));
    assertThat(returned.text()).contains("Dikembalikan").contains("Mohon upahnya diisi.");
    assertThat(second.submit(action, Map.of("keputusan", "publish", "kbji", "8142")).status())
        .isEqualTo(409);
    assertThat(summary(id).status()).isEqualTo(VacancyStatus.RETURNED);
  }

  @Test
  void a_second_click_publishes_once_and_an_officer_closes_with_a_reason() {
    VacancyId id = submitted(draft());
    String path = "/petugas/lowongan/" + id.value();
    Visitor visitor = signedIn(KARAWANG);
    visitor.get(path + "/periksa");
    var form =
        visitor.filled(
            visitor.form(path + "/periksa"), Map.of("keputusan", "publish", "kbji", "8142"));
    assertThat(visitor.post(path + "/periksa", form).status()).isEqualTo(303);
    assertThat(visitor.post(path + "/periksa", form).status()).isEqualTo(303);
    assertThat(events(id)).filteredOn(kind -> kind.startsWith("REGISTERED")).hasSize(1);
    visitor.get(path);
    assertThat(visitor.submit(path + "/tutup", Map.of("reason", "")).status()).isEqualTo(422);
    var closed = visitor.submit(path + "/tutup", Map.of("reason", "EMPLOYER_WITHDREW"));
    assertThat(closed.text()).contains("Ditarik");
    assertThat(stockByEvents(id)).isZero();
  }

  @Test
  void the_list_is_paged_by_what_was_seen_last() {
    for (int i = 0; i < 52; i++) {
      submitted(draft().title("Antrean " + i));
    }
    Visitor visitor = signedIn(KARAWANG);
    var first = visitor.get("/petugas/lowongan");
    List<String> seen = first.page().select("#daftar tbody a").eachAttr("href");
    assertThat(seen).hasSize(50);
    String next = first.page().select("a[rel=next]").attr("href");
    assertThat(visitor.get(next).page().select("#daftar tbody a").eachAttr("href"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(seen);
  }
}
