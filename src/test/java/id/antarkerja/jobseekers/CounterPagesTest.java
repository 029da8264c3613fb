package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The counter as an officer without JavaScript sees it. */
class CounterPagesTest extends RegisterTest {
  private static final String DESK = "/petugas/pencari-kerja";
  private static final String NEW = DESK + "/daftar";

  private static Map<String, Object> least() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("aksi", "");
    fields.put("name", someone().name());
    fields.put("sex", "P");
    fields.put("bornOn", "1998-08-14");
    fields.put("place_text", "Kabupaten Karawang");
    return fields;
  }

  private Visitor atTheCounter() {
    Visitor officer = signedIn(KARAWANG);
    assertThat(officer.get(NEW).status()).isEqualTo(200);
    return officer;
  }

  private static Map<String, Object> with(Map<String, Object> fields, Object... more) {
    for (int i = 0; i < more.length; i += 2) {
      fields.put(String.valueOf(more[i]), more[i + 1]);
    }
    return fields;
  }

  @Test
  void a_person_without_nik_phone_or_email_goes_the_whole_way() {
    Visitor officer = atTheCounter();
    Map<String, Object> fields = least();
    Visitor.Answer file = officer.submit(NEW, fields);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.page().selectFirst("h1").text()).isEqualTo(fields.get("name"));
    assertThat(file.text()).contains("Aktif").contains("Terdaftar, AK/I terbit");
    String path = file.page().selectFirst("a[href$=/ubah]").attr("href").replace("/ubah", "");
    assertThat(officer.get(path + "/kartu").text()).contains("Gratis, tidak dipungut biaya.");
    officer.get(path + "/ubah");
    assertThat(
            officer
                .submit(path + "/ubah", Map.of("aksi", "", "wanted_text", "8153", "reach", "KM20"))
                .text())
        .contains("20 km dari rumah");
    officer.submit(path + "/lapor", Map.of());
    assertThat(officer.last().text()).contains("Lapor AK/I");
    assertThat(officer.submit(path + "/berhenti", Map.of("reason", "STUDIES")).text())
        .contains("Berhenti mencari");
    assertThat(officer.submit(path + "/perpanjang", Map.of()).text()).contains("Aktif");
  }

  @Test
  void one_line_more_keeps_everything_that_was_typed() {
    Visitor officer = atTheCounter();
    Visitor.Answer more =
        officer.submit(
            NEW,
            with(
                least(),
                "aksi",
                "tambah",
                "name",
                "Ani & <Budi>",
                "job0_text",
                "Penjahit",
                "needs",
                List.of("STAIRS_FREE", "SCREEN_READER"),
                "consentCARD",
                "YES"));
    assertThat(more.status()).isEqualTo(200);
    assertThat(more.page().selectFirst("[name=name]").val()).isEqualTo("Ani & <Budi>");
    assertThat(more.page().selectFirst("[name=job0_text]").val()).isEqualTo("Penjahit");
    assertThat(more.page().select("[name=job1_text]")).hasSize(1);
    assertThat(more.page().select("[name=needs][checked]")).hasSize(2);
    assertThat(more.page().selectFirst("[name=consentCARD][value=YES]").hasAttr("checked"))
        .isTrue();
  }

  @Test
  void a_nik_that_differs_is_asked_about_and_then_taken() {
    Visitor officer = atTheCounter();
    String nik = People.nik(KARAWANG, "140896", 7_001);
    Map<String, Object> fields = with(least(), "nik", nik);
    Visitor.Answer asked = officer.submit(NEW, fields);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("Jenis kelamin berbeda dari NIK").contains("14 Agu 1996");
    assertThat(officer.submit(NEW, with(fields, "nikChecked", "on")).status()).isEqualTo(200);
    assertThat(officer.last().page().selectFirst("h1").text()).isEqualTo(fields.get("name"));
    assertThat(officer.last().text()).doesNotContain(nik);
  }

  @Test
  void the_part_read_while_typing_is_the_part_of_the_same_page() {
    Visitor officer = atTheCounter();
    Visitor.Answer seen =
        officer.submit(
            NEW, with(least(), "aksi", "lihat", "nik", People.nik(KARAWANG, "540898", 7_002)));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("#terbaca .nik")).hasSize(1);
    assertThat(seen.page().select(".errsum")).isEmpty();
  }

  @Test
  void another_office_s_person_is_one_sentence_and_nothing_else() {
    var known = someone().named("Kartini Wirjosoedarmo Tjokro").phone("+6281355500111");
    var person = register(BEKASI, known.person()).id().value();
    Visitor officer = atTheCounter();
    Visitor.Answer seen =
        officer.submit(NEW, with(least(), "aksi", "lihat", "name", "Kartini Wiryosudarmo Cokro"));
    assertThat(audited("jobseeker.elsewhere", person)).as("a hint is a reading").isEqualTo(1);
    String byName = seen.page().selectFirst("#mirip").text();
    assertThat(byName)
        .contains("Terdaftar di kantor lain, minta rujukan")
        .doesNotContain("Wirjosoedarmo", "Bekasi", "sama");
    Visitor.Answer byBoth =
        officer.submit(NEW, Map.of("aksi", "lihat", "nik", known.nik(), "phone", "081355500111"));
    assertThat(byBoth.page().selectFirst("#mirip").text())
        .as("the same words whatever was found, and however often")
        .isEqualTo(byName);
    assertThat(byBoth.page().select("#mirip").outerHtml())
        .doesNotContain(person.toString(), "Wirjosoedarmo", "3216");
    Visitor.Answer refused =
        officer.submit(NEW, with(least(), "nik", known.nik(), "nikChecked", "on"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().selectFirst("#e-nik").text())
        .endsWith("Terdaftar di kantor lain, minta rujukan.");
  }

  @Test
  void a_nik_put_into_a_known_file_tells_as_little_and_is_as_much_on_record() {
    var theirs = someone();
    var there = register(BEKASI, theirs.person()).id().value();
    var ours = someone();
    var here = register(KARAWANG, ours.person()).id().value();
    String path = DESK + "/" + register(KARAWANG, someone().person()).publicId() + "/ubah";
    Visitor officer = signedIn(KARAWANG);
    for (var taken : List.of(theirs, ours)) {
      officer.get(path + "?identitas=1");
      Visitor.Answer refused =
          officer.submitOnly(path, Map.of("aksi", "", "nik", taken.nik(), "nikChecked", "on"));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.page().selectFirst("#e-nik").text())
          .contains(taken == ours ? "di wilayah Anda" : "Terdaftar di kantor lain");
    }
    assertThat(audited("jobseeker.elsewhere", there)).isEqualTo(1);
    assertThat(audited("jobseeker.foundByNumber", here)).isEqualTo(1);
  }

  @Test
  void an_address_is_found_however_it_is_written() {
    Visitor officer = atTheCounter();
    Map<String, Object> fields = with(least(), "email", "Warga.Pertama@Surel.Example");
    assertThat(officer.submit(NEW, fields).status()).isEqualTo(200);
    assertThat(as(KARAWANG, () -> jobseekers.search("warga.PERTAMA@surel.example", 10)).persons())
        .extracting(JobseekerSummary::name)
        .containsExactly((String) fields.get("name"));
  }

  @Test
  void the_same_name_and_birth_date_here_need_a_tick() {
    var known = someone().named("Larasati Kusumawardhani Prameswari");
    register(KARAWANG, known.person());
    Visitor officer = atTheCounter();
    Map<String, Object> fields = with(least(), "name", known.name(), "sex", "L");
    Visitor.Answer asked = officer.submit(NEW, fields);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.page().selectFirst("#mirip").text()).contains("Larasati").contains("28 tahun");
    assertThat(officer.submit(NEW, with(fields, "othersChecked", "on")).status()).isEqualTo(200);
  }

  @Test
  void a_file_of_another_office_and_one_that_never_was_look_the_same() {
    var made = register(KARAWANG, someone().person());
    Visitor stranger = signedIn(BEKASI);
    for (String part : List.of("", "/ubah", "/kartu")) {
      Visitor.Answer theirs = stranger.get(DESK + "/" + made.publicId() + part);
      Visitor.Answer nobodys = stranger.get(DESK + "/" + java.util.UUID.randomUUID() + part);
      assertThat(theirs.status()).isEqualTo(404);
      assertThat(nobodys.status()).isEqualTo(404);
      assertThat(theirs.text()).isEqualTo(nobodys.text());
    }
  }

  @Test
  void sent_twice_is_one_person() {
    Visitor officer = atTheCounter();
    var sent = officer.filled(officer.form(NEW), least());
    Visitor.Answer first = officer.post(NEW, sent);
    Visitor.Answer second = officer.post(NEW, sent);
    assertThat(first.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
  }

  @Test
  void a_search_with_digits_leads_to_the_person_and_leaves_no_trace_in_the_address() {
    var known = someone().phone("+6281211119999");
    var made = register(KARAWANG, known.person());
    Visitor officer = signedIn(KARAWANG);
    for (String text : List.of(String.valueOf(known.nik()), made.number(), "0812-1111-9999")) {
      officer.get(DESK);
      assertThat(officer.submitOnly(DESK, Map.of("q", text)).location())
          .isEqualTo(DESK + "/" + made.publicId());
    }
    officer.get(DESK);
    assertThat(officer.submit(DESK, Map.of("q", known.name())).text()).contains(made.number());
    officer.get(DESK);
    assertThat(officer.submit(DESK, Map.of("q", "9999999999999999")).text())
        .contains("Tidak ketemu");
  }

  @Test
  void numbers_are_shown_in_full_only_on_request() {
    var known = someone().phone("+6281233334444");
    var made = register(KARAWANG, known.person());
    Visitor officer = signedIn(KARAWANG);
    String path = DESK + "/" + made.publicId();
    assertThat(officer.get(path).text()).doesNotContain(known.nik()).doesNotContain("81233334444");
    officer.get(path + "/tampilkan");
    assertThat(officer.submit(path + "/tampilkan", Map.of()).status()).isEqualTo(422);
    assertThat(officer.submit(path + "/tampilkan", Map.of("purpose", "CHECK_CARD")).text())
        .contains(known.nik());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bornOn|2999-01-01|bornOn",
        "bornOn|31-02-1998|bornOn",
        "bornOn|2020-01-01|bornOn",
        "name||name",
        "name|12345|name",
        "sex|X|sex",
        "nik|321505540898|nik",
        "nik|3215055408980000|nik",
        "phone|0812 5550 1|phone",
        "email|bukan surel|email",
        "place_text|Atlantis|place",
        "place_text|Jawa Barat|place",
        "education|TK|education",
        "graduatedYear|19xx|graduatedYear",
        "wageFloor|banyak|wageFloor",
        "reach|KM99999|reach",
        "needs|DIAGNOSIS|needs",
        "wanted_text|qwertyuiop|wanted",
        "skills_text|qwertyuiop|skills",
        "job0From|2020|job0",
      })
  void what_is_wrong_is_said_beside_its_field(String name, String value, String field) {
    Visitor officer = atTheCounter();
    Visitor.Answer again = officer.submit(NEW, with(least(), name, value == null ? "" : value));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select("#e-" + field)).as(again.text()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\ud800b",
        "x\u202eyz",
        "'; drop table jobseekers; --",
        "{{7*7}}",
        "<script>"
      })
  void hostile_names_are_cleaned_or_refused_and_never_an_error_of_ours(String name) {
    Visitor officer = atTheCounter();
    assertThat(officer.submit(NEW, with(least(), "name", name)).status()).isLessThan(500);
    officer.get(DESK);
    assertThat(officer.submit(DESK, Map.of("q", name)).status()).isLessThan(500);
  }

  @Test
  void too_much_text_is_refused_politely() {
    Visitor officer = atTheCounter();
    assertThat(officer.submit(NEW, with(least(), "name", "a".repeat(10_000_000))).status())
        .isBetween(400, 499);
    officer.get(NEW);
    assertThat(officer.submit(NEW, with(least(), "name", "a".repeat(201))).status()).isEqualTo(422);
  }
}
