package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.Sex;
import id.antarkerja.vacancies.CloseReason;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublicPagesTest extends PublishingHouse {
  @Test
  void a_vacancy_is_found_by_words_place_and_filters() {
    String word = word();
    VacancyId id = published("Operator " + word);
    Visitor anyone = visitor();

    for (String query :
        List.of(
            "q=" + word,
            "q=operator+" + word.substring(0, 12),
            "q=zzzz,+" + word,
            "q=" + word + "&wilayah_text=Kabupaten+Tasikmalaya",
            "q=" + word + "&wilayah_text=Jawa+Barat&wilayah=32&wilayah_for=Jawa+Barat",
            "q=" + word + "&jenis=FULL_TIME&pendidikan=SD&disabilitas=ya&pemula=ya")) {
      assertThat(anyone.get("/lowongan?" + query).page().select(".job a").eachAttr("href"))
          .as(query)
          .containsExactly("/lowongan/" + id.value());
    }
    for (String query :
        List.of(
            "q=" + word + "&wilayah_text=Kabupaten+Karawang",
            "q=" + word + "&jenis=PART_TIME",
            "q=" + word())) {
      assertThat(anyone.get("/lowongan?" + query).page().select(".job")).as(query).isEmpty();
    }
  }

  @Test
  void when_nothing_has_all_words_those_with_some_are_shown_and_it_says_so() {
    String word = word();
    published("Operator " + word);

    var page = visitor().get("/lowongan?q=" + word + "+" + word());

    assertThat(page.page().select(".job")).hasSize(1);
    assertThat(page.text()).contains("Tidak ada lowongan yang memuat semua kata itu");
  }

  @Test
  void hostile_input_finds_nothing_and_breaks_nothing() {
    for (String evil :
        List.of(
            "q=%27%29%3B+drop+table+x%3B--",
            "q=%26%26%7C%21%28%3A*",
            "q=%0b%01",
            "q=%25_%25",
            "q=" + "a".repeat(3_000),
            "wilayah=99&wilayah_text=x&wilayah_for=x",
            "setelah=x",
            "setelah=9999-99-99T00:00:00Z_1",
            "jenis=X&pendidikan=X&longgar=1",
            "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "wilayah_text=%27+or+1%3D1",
            "q=%F0%9F%9A%80")) {
      var page = visitor().get("/lowongan?" + evil);
      assertThat(page.status()).as(evil).isEqualTo(200);
      assertThat(page.page().select("script:not([src])")).as(evil).isEmpty();
      assertThat(visitor().get("/lowongan.rss?" + evil).status()).as(evil).isEqualTo(200);
    }
  }

  @Test
  void pages_follow_each_other_without_gap_or_twin() {
    String word = word();
    var made = new ArrayList<String>();
    for (int i = 0; i < 43; i++) {
      made.add("/lowongan/" + published("Operator " + word + " " + i).value());
    }
    var seen = new ArrayList<String>();
    String next = "/lowongan?q=" + word;
    Visitor anyone = visitor();
    while (next != null) {
      var page = anyone.get(next);
      seen.addAll(page.page().select(".job a").eachAttr("href"));
      assertThat(page.text()).contains("43 lowongan");
      var link = page.page().select("a[rel=next]").first();
      next = link == null ? null : link.attr("href");
    }
    assertThat(seen).containsExactlyElementsOf(made.reversed());
  }

  @Test
  void a_vacancy_s_page_never_shows_criteria_and_its_data_block_is_what_it_shows()
      throws Exception {
    VacancyId id =
        loaded(
            "Operator \"</script>\" & Co", "<p>Rapi <b>teliti</b></p><script>x()</script>", Sex.P);

    var page = visitor().get("/lowongan/" + id.value());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.page().select("h1").text()).isEqualTo("Operator \"</script>\" & Co");
    assertThat(page.text()).contains("Rapi teliti").doesNotContain("lajang", "sehat", "perempuan");
    assertThat(page.page().select(".prose b").text()).isEqualTo("teliti");
    JsonNode posting =
        JsonMapper.builder()
            .build()
            .readTree(page.page().select("script[type=application/ld+json]").first().data());
    assertThat(posting.get("@type").asString()).isEqualTo("JobPosting");
    assertThat(posting.get("title").asString()).isEqualTo("Operator \"</script>\" & Co");
    assertThat(posting.get("validThrough").asString()).startsWith("2026-12-2");
    assertThat(posting.get("baseSalary").get("value").get("minValue").asLong())
        .isEqualTo(5_400_000);
    assertThat(posting.toString()).doesNotContain("lajang", "sehat");
    assertThat(page.page().select("meta[property=og:image]").attr("content"))
        .isEqualTo("https://kerja.example/lowongan/" + id.value() + "/kartu.png");
  }

  @Test
  void what_is_closed_or_past_its_day_is_gone_and_similar_ones_are_shown() {
    VacancyId other = published("Operator " + word());
    VacancyId id = published("Operator " + word());
    as(
        TASIKMALAYA,
        () ->
            vacancies.close(
                id, vacancies.summary(id).version(), CloseReason.EMPLOYER_WITHDREW, ""));

    var page = visitor().get("/lowongan/" + id.value());

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains("sudah ditutup");
    assertThat(page.page().select(".job a").eachAttr("href")).isNotEmpty();
    clock.advance(Duration.ofDays(40));
    assertThat(visitor().get("/lowongan/" + other.value()).status()).isEqualTo(410);
  }

  @Test
  void what_was_taken_down_keeps_no_words() {
    String word = word();
    VacancyId id = published("Operator " + word);
    as(
        TASIKMALAYA,
        () -> vacancies.close(id, vacancies.summary(id).version(), CloseReason.FRAUD, "uji"));

    var page = visitor().get("/lowongan/" + id.value());

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).doesNotContain(word);
  }

  @Test
  void what_was_never_published_is_not_there() {
    VacancyId submitted =
        as(
            TASIKMALAYA,
            () -> {
              var employer =
                  employers.register(
                      NewEmployer.named("PT Uji " + UUID.randomUUID(), TASIKMALAYA), false);
              return vacancies.submit(
                  TestWorld.vacancy(employer, "Operator", TASIKMALAYA, 1, UNTIL));
            });
    for (String id :
        List.of(submitted.value().toString(), UUID.randomUUID().toString(), "x", "1-1-1-1-1")) {
      assertThat(visitor().get("/lowongan/" + id).status()).as(id).isEqualTo(404);
      assertThat(visitor().get("/lowongan/" + id + "/kartu.png").status()).as(id).isEqualTo(404);
    }
  }
}
