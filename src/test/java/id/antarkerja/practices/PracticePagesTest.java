package id.antarkerja.practices;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way of a practice through its pages, without JavaScript. */
class PracticePagesTest extends PracticeHouse {
  private static final Map<String, String> NUMBER =
      Map.of(
          "name",
          "Tidak datang",
          "unit",
          "persen",
          "better",
          "DOWN",
          "before",
          "31",
          "after",
          "17,5",
          "people",
          "120",
          "how",
          "Buku tamu dibanding undangan");
  private static final Map<String, String> MONTHS =
      Map.of(
          "beforeFrom",
          "2026-03",
          "beforeTo",
          "2026-05",
          "afterFrom",
          "2026-06",
          "afterTo",
          "2026-08");

  @Test
  void from_the_first_word_to_what_it_brought_elsewhere() {
    SignedUp author = officer(KONAWE);
    Visitor desk = signedIn(author);
    String word = "pelangi" + UUID.randomUUID().toString().substring(0, 6);
    desk.get(Practice.HOME + "/baru");
    Answer bad =
        desk.submitOnly(
            Practice.HOME + "/baru",
            Map.of("title", "Jam pilihan", "problem", "NIK 3215014507980002 ikut tertulis"));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.page().select("#e-problem, #e-steps, #e-groups, #e-hours")).hasSize(4);
    Answer saved =
        desk.submitOnly(
            Practice.HOME + "/baru",
            Map.of(
                "title",
                "Jam pilihan " + word,
                "problem",
                "Banyak yang **absen**.<script>",
                "groups",
                "SCHOOL_LEAVERS",
                "steps",
                "1. Tawarkan tiga jam\n2. Ingatkan",
                "from",
                "2026-03-01",
                "to",
                "2026-08-31",
                "hours",
                "40",
                "cost",
                "250.000",
                "noPersonalData",
                "on"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    String draft = saved.location();
    String page = draft.replace("?versi=1", "");
    assertThat(desk.get(draft).page().select("article ol li").eachText())
        .containsExactly("Tawarkan tiga jam", "Ingatkan");
    assertThat(desk.last().page().select("article script")).isEmpty();
    assertThat(desk.submitOnly(page + "/ajukan", Map.of()).status()).isEqualTo(422);
    assertThat(desk.last().text()).contains("Tambahkan dulu paling sedikit satu angka");

    Map<String, String> number = new HashMap<>(NUMBER);
    desk.get(draft);
    assertThat(desk.submitOnly(page + "/ukuran", number).status()).isEqualTo(422);
    assertThat(desk.last().page().select("#e-beforeFrom, #e-afterTo")).hasSize(2);
    number.putAll(MONTHS);
    number.put("afterFrom", "2026-05");
    assertThat(desk.submitOnly(page + "/ukuran", number).page().select("#e-afterFrom")).hasSize(1);
    number.putAll(MONTHS);
    number.put("before", "banyak");
    assertThat(desk.submitOnly(page + "/ukuran", number).page().select("#e-before")).hasSize(1);
    number.putAll(NUMBER);
    assertThat(desk.submitOnly(page + "/ukuran", number).status()).isEqualTo(303);
    assertThat(desk.get(draft).page().select("#hasil tbody tr").text()).contains("membaik 43,5%");
    Map<String, String> counted = new HashMap<>(MONTHS);
    counted.put("beforeFrom", "2026-05");
    counted.put("what", "metric:REGISTERED");
    assertThat(desk.submitOnly(page + "/ukuran", counted).page().select("#e-afterTo"))
        .as("a month alone may be one person")
        .hasSize(1);
    counted.putAll(MONTHS);
    counted.put("what", "metric:REGISTERED");
    assertThat(desk.submitOnly(page + "/ukuran", counted).status()).isEqualTo(303);
    String months = desk.get(draft).page().select("#hasil tbody a").attr("href");
    assertThat(desk.get(months).page().select("tbody tr")).hasSize(6);
    assertThat(desk.last().page().select("tbody a[href*=iii-1]")).hasSize(6);

    desk.get(draft);
    byte[] pdf = "%PDF-1.7 isi".getBytes(StandardCharsets.UTF_8);
    assertThat(desk.upload(page + "/lampiran", "file", "KTP 3215014507980002.pdf", pdf).status())
        .isEqualTo(422);
    desk.get(draft);
    desk.upload(page + "/lampiran", "file", "templat.pdf", pdf);
    String file = desk.get(draft).page().select("#lampiran a").attr("href");
    assertThat(signedIn(officer(DENPASAR)).get(file).status()).as("a draft's").isEqualTo(404);
    desk.get(draft);
    assertThat(desk.submitOnly(page + "/ajukan", Map.of()).status()).isEqualTo(303);
    desk.get(draft);
    assertThat(desk.last().page().select("form[action$=/ajukan], form[action$=/ukuran]")).isEmpty();

    SignedUp moderator = moderator();
    Visitor reviewer = signedIn(moderator);
    assertThat(reviewer.get("/petugas").text()).contains("menunggu Anda tinjau");
    assertThat(reviewer.get(Practice.HOME + "?tab=tinjau").text()).contains(word);
    reviewer.get(draft);
    assertThat(reviewer.submitOnly(page + "/kembalikan", Map.of()).status()).isEqualTo(422);
    reviewer.get(draft);
    assertThat(reviewer.submitOnly(page + "/terbitkan", Map.of()).location()).isEqualTo(page);

    SignedUp trying = officer(DENPASAR);
    Visitor reader = signedIn(trying);
    assertThat(reader.get(Practice.HOME + "?q=" + word).page().select(".nba .t a")).hasSize(1);
    assertThat(reader.get(Practice.HOME + "?hasil=BETTER_BY_50&q=" + word).page().select(".nba a"))
        .isEmpty();
    assertThat(new String(reader.get(file).body(), StandardCharsets.UTF_8)).startsWith("%PDF-");
    assertThat(reader.get(months).page().select("tbody a[href*=iii-1]"))
        .as("the lists of another office are not theirs")
        .isEmpty();
    Answer shown = reader.get(page);
    String ask = shown.page().select("a[href^=/petugas/komunitas/tanya]").attr("href");
    assertThat(reader.get(ask).page().select("[name=title]").val()).contains(word);
    assertThat(reader.last().page().select("[name=body]").text()).contains(page);
    assertThat(reader.get(page).page().select("form[action*=/lapor/practice/]")).hasSize(1);

    reader.get(page + "/coba");
    assertThat(reader.submitOnly(page + "/coba", Map.of("startedOn", "2031-01-01")).status())
        .isEqualTo(422);
    Answer begun = reader.submitOnly(page + "/coba", Map.of("startedOn", "2026-09-01"));
    assertThat(begun.status()).as(begun.text()).isEqualTo(303);
    String trial = begun.location();
    String line = reader.get(trial).page().select("option[value^=line:]").first().val();
    Map<String, String> again = new HashMap<>(MONTHS);
    again.putAll(
        Map.of("what", line, "before", "20", "after", "25", "people", "60", "how", "Sama."));
    assertThat(reader.submitOnly(trial + "/ukuran", again).status()).isEqualTo(303);
    Map<String, String> end =
        Map.of(
            "state",
            "STOPPED",
            "endedOn",
            "2026-11-20",
            "learnt",
            "Kami berhenti: petugas pindah.");
    reader.get(trial);
    assertThat(reader.submitOnly(trial + "/selesai", end).status()).isEqualTo(303);
    released(moderator, UUID.fromString(trial.substring(trial.lastIndexOf('/') + 1)));
    assertThat(desk.get(page).page().select("#dicoba tbody tr").text()).contains("-25%", "1");
    assertThat(desk.last().page().select("#dicoba .nba li").text()).contains("dihentikan");

    reviewer.get(page);
    Answer chosen =
        reviewer.submitOnly(
            page + "/pilihan", Map.of("month", "2026-11", "why", "Mudah diulang di mana pun."));
    assertThat(chosen.status()).as(chosen.text()).isIn(303, 422);
    assertThat(desk.get(Practice.HOME + "/pilihan").status()).isEqualTo(200);
    desk.get(page);
    assertThat(desk.submitOnly(page + "/tarik", Map.of("reason", "Pendek")).status())
        .isEqualTo(422);
    assertThat(
            desk.submitOnly(page + "/tarik", Map.of("reason", "Angkanya keliru dihitung")).status())
        .isEqualTo(303);
    assertThat(reader.get(page).text()).contains("Angkanya keliru dihitung");
  }

  @Test
  void of_two_colleagues_at_once_the_slower_one_keeps_what_they_wrote() {
    UUID practice = published("Serentak");
    SignedUp faster = officer(DENPASAR);
    Visitor slower = signedIn(officer(DENPASAR));
    String list = Practice.HOME + "/" + practice + "/coba";
    slower.get(list);
    UUID trial =
        as(faster.acting(), () -> trials.begin(practice, new NewTrial(TODAY.minusDays(9), null)));
    Map<String, String> begin = Map.of("startedOn", "2026-11-01", "changed", "Dengan papan tulis.");
    assertThat(slower.submitOnly(list, begin).status()).isEqualTo(422);
    assertThat(slower.last().page().select("[name=changed]").text())
        .isEqualTo("Dengan papan tulis.");
    String one = Practice.HOME + "/coba/" + trial;
    slower.get(one);
    act(faster, () -> trials.end(trial, 1, TrialState.STOPPED, TODAY, "Kami berhenti dulu."));
    String learnt = "Petugasnya pindah ke kantor lain.";
    Map<String, String> end = Map.of("state", "STOPPED", "endedOn", "2026-11-20", "learnt", learnt);
    assertThat(slower.submitOnly(one + "/selesai", end).status()).isEqualTo(409);
    assertThat(slower.last().page().select("#f-typed").text()).isEqualTo(learnt);
  }

  @Test
  void a_practice_from_abroad_names_its_source() {
    Visitor desk = signedIn(officer(KONAWE));
    String write = Practice.HOME + "/baru";
    desk.get(write + "?jenis=luar");
    Map<String, String> fields = new HashMap<>();
    fields.put("title", "Orang memilih jamnya");
    fields.put("problem", "Banyak yang tidak datang.");
    fields.put("groups", "EVERYBODY");
    fields.put("steps", "Undang dengan pilihan jam");
    fields.put("url", "javascript:alert(1)");
    Answer bad = desk.submitOnly(write, fields);
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.page().select("#e-country, #e-by, #e-url, #e-year")).hasSize(4);
    fields.putAll(
        Map.of(
            "country",
            "Prancis",
            "by",
            "Sebuah lembaga",
            "url",
            "https://contoh.example/jam",
            "year",
            "2025",
            "noPersonalData",
            "on"));
    Answer saved = desk.submitOnly(write, fields);
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    Answer page = desk.get(saved.location());
    assertThat(page.page().select("a[href='https://contoh.example/jam']").attr("rel"))
        .contains("noopener");
    assertThat(page.page().select("option[value^=metric:]"))
        .as("nothing abroad is counted here")
        .isEmpty();
    String home = saved.location().replace("?versi=1", "");
    assertThat(desk.submitOnly(home + "/ajukan", Map.of()).status())
        .as("a source need not name numbers")
        .isEqualTo(303);
  }
}
