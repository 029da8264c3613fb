package id.antarkerja.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent: an answer that helps, nothing stored that is wrong, nothing twice, never 5xx.
 */
@InItsOwnHouse
class BadInputTest extends HouseTest {
  private static final String NEW = Desk.REGISTER;
  private static final String IMPORT = "/petugas/impor";

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "nik, 321505540898123, Kurang 1 angka",
    "nik, 32150554089812345, Kelebihan 1 angka",
    "nik, 32150554O8981234, hanya angka",
    "nik, 3215055413981234, Tanggal lahir di dalam NIK tidak ada",
    "nik, 3215055408980000, tidak pernah 0000",
    "bornOn, 2026-12-24, ''",
    "bornOn, 1998-02-30, Tanggal tidak dikenal",
  })
  void a_wrong_number_or_date_is_named_beside_its_field_and_stores_nothing(
      String field, String value, String message) {
    String name = "Salah " + Desk.letters();
    Visitor officer = signedIn(KARAWANG);
    Map<String, Object> fields = Desk.person(name);
    fields.put(field, value);
    officer.get(NEW);
    Answer again = officer.submit(NEW, fields);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select("#e-" + field).text()).contains(message).isNotBlank();
    assertThat(again.page().select("#f-" + field).attr("aria-describedby")).contains("e-" + field);
    assertThat(again.page().select("#f-name").val()).isEqualTo(name);
    assertThat(again.page().select("#f-" + field).val()).isEqualTo(value);
    assertThat(Desk.names(officer, name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {NEW, "/petugas/lowongan/baru", "/petugas/pemberi-kerja/baru"})
  void ten_megabytes_in_a_field_are_refused(String form) {
    Visitor officer = signedIn(KARAWANG);
    officer.get(form);
    String field = form.equals("/petugas/lowongan/baru") ? "description" : "name";
    Answer refused = officer.submit(form, Map.of(field, "a".repeat(10_000_000)));
    assertThat(refused.status()).isBetween(400, 499);
    assertThat(refused.text()).isNotBlank();
    officer.get(form);
    Answer tooLong = officer.submit(form, Map.of(field, "a".repeat(1_000_000)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.page().select("#e-" + field).text()).contains("Terlalu panjang");
  }

  @Test
  void a_file_that_is_none_is_explained_and_not_listed() {
    Visitor officer = signedIn(KARAWANG);
    byte[] whole = invented(UUID.randomUUID().toString().substring(0, 8));
    Map<String, byte[]> files =
        Map.of(
            "terpotong.json", Arrays.copyOf(whole, whole.length / 2),
            "gambar.json", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0},
            "dalam.json", "[".repeat(100_000).getBytes(UTF_8),
            "angka.json", ("[{\"id\":" + "9".repeat(100_000) + "}]").getBytes(UTF_8));
    files.forEach(
        (name, content) -> {
          officer.get(IMPORT);
          Answer answer = officer.upload(IMPORT, "file", name, content);
          assertThat(answer.status()).as(name).isEqualTo(422);
          assertThat(answer.page().select("#e-file").text()).as(name).isNotBlank();
          assertThat(officer.get(IMPORT).text()).doesNotContain(name);
        });
  }

  @Test
  void the_same_file_twice_is_one_import() {
    Visitor officer = signedIn(KARAWANG);
    byte[] file = invented(UUID.randomUUID().toString().substring(0, 8));
    List<String> places = new ArrayList<>();
    for (String name : List.of("satu.json", "dua.json")) {
      officer.get(IMPORT);
      Answer answer = officer.upload(IMPORT, "file", name, file);
      assertThat(answer.status()).isEqualTo(200);
      places.add(answer.page().select("#impor nav.tabs a").attr("href"));
    }
    assertThat(places.get(1)).isEqualTo(places.get(0));
    assertThat(officer.last().text()).contains("Berkas ini sudah diimpor");
  }

  private static byte[] invented(String world) {
    try (var file = BadInputTest.class.getResourceAsStream("/interchange/karirhub-invented.json")) {
      return new String(file.readAllBytes(), UTF_8)
          .replace("00000000-0000-4000-8000-", world + "-")
          .replace("00000000-0000-4000-9000-", world + "-e-")
          .getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_form_that_somebody_else_overtook_says_so_and_changes_nothing() {
    Visitor first = signedIn(KARAWANG);
    Visitor second = signedIn(KARAWANG);
    String vacancy = Desk.published(first, "Basi " + Desk.letters(), "Kabupaten Karawang");
    first.get(vacancy);
    second.get(vacancy);
    assertThat(first.submit(vacancy + "/jeda", Map.of()).status()).isEqualTo(200);
    Answer late =
        second.submit(vacancy + "/tutup", Map.of("reason", "FILLED_OTHERWISE", "note", "sudah"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("Orang lain mengubah ini");
    assertThat(first.get(vacancy).text()).contains("Dijeda");
  }

  @Test
  void a_double_click_is_one_person_and_one_answer() {
    String name = "Ganda " + Desk.letters();
    Visitor officer = signedIn(KARAWANG);
    officer.get(NEW);
    var sent = officer.filled(officer.form(NEW), Desk.person(name));
    var together = new CyclicBarrier(2);
    List<CompletableFuture<Answer>> clicks =
        List.of(click(officer, sent, together), click(officer, sent, together));
    List<Answer> answers = clicks.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(Answer::status).containsOnly(303);
    assertThat(answers.get(0).location()).isEqualTo(answers.get(1).location());
    assertThat(Desk.names(officer, name)).hasSize(1);
  }

  private static CompletableFuture<Answer> click(
      Visitor officer, List<Map.Entry<String, String>> sent, CyclicBarrier together) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            together.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return officer.post(NEW, sent);
        });
  }

  @Test
  void a_form_s_key_serves_for_its_own_fields_only() {
    String name = "Kunci " + Desk.letters();
    Visitor officer = signedIn(KARAWANG);
    officer.get(NEW);
    var form = officer.form(NEW);
    officer.post(NEW, officer.filled(form, Desk.person(name)));
    Answer other = officer.post(NEW, officer.filled(form, Desk.person(name + " Lain")));
    assertThat(other.status()).isEqualTo(422);
    assertThat(Desk.names(officer, name)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"_key, 422", "_csrf, 403"})
  void a_form_without_its_hidden_fields_does_nothing(String missing, int status) {
    String name = "Kurang " + Desk.letters();
    Visitor officer = signedIn(KARAWANG);
    officer.get(NEW);
    var sent =
        officer.filled(officer.form(NEW), Desk.person(name)).stream()
            .filter(field -> !field.getKey().equals(missing))
            .toList();
    assertThat(officer.post(NEW, sent).status()).isEqualTo(status);
    assertThat(Desk.names(officer, name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=a%00b",
        "na%00me=x",
        "name=%ED%A0%80",
        "name=%C3%28",
        "name=%zz",
        "name",
        "=&=&&",
        "_key=x&name=y",
        "_version=abc",
        "jobs=999999999999",
        "jobs=-1",
        "aksi=../../x"
      })
  void bytes_that_no_browser_sends_are_no_error_of_ours(String tail) {
    Visitor officer = signedIn(KARAWANG);
    officer.get(NEW);
    String whole = Visitor.body(officer.filled(officer.form(NEW), Map.of()));
    assertThat(officer.request("POST", NEW, whole + "&" + tail).status()).isBetween(200, 499);
    assertThat(officer.request("POST", NEW, tail).status()).isBetween(400, 499);
    assertThat(officer.request("POST", Desk.PEOPLE, tail).status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/petugas/..%2f",
        "/petugas/%2e%2e/petugas",
        "/petugas;a=b",
        "/petugas/pencari-kerja;a=b",
        "//petugas",
        "/petugas/%00",
        "/petugas/pencari-kerja/%ff",
        "/petugas%2fpencari-kerja",
        "/assets/..%2fapplication.properties",
        "/assets/%2e%2e/application.properties",
        "/petugas/pencari-kerja/",
        "/PETUGAS",
        "/petugas/pencari-kerja.json",
        "/lowongan/x",
        "/lowongan?q=%00",
        "/lowongan?q=%ED%A0%80",
        "/lowongan?setelah=x&jenis=x&pendidikan=x",
        "/surat/%27--",
        "/jawab/%F0%9F%98%80",
        "/cari/wilayah?q=%00",
        "/cari/keahlian"
      })
  void an_address_that_plays_tricks_opens_nothing(String path) {
    Answer stranger = visitor().get(path);
    assertThat(stranger.status()).isBetween(200, 499);
    assertThat(stranger.text()).doesNotContain("Exception", "spring.");
    if (path.toLowerCase(Locale.ROOT).contains("petugas") || path.contains("..")) {
      assertThat(stranger.status()).isIn(303, 400, 404);
    }
    assertThat(signedIn(KARAWANG).get(path).status()).isBetween(200, 499);
  }

  @Test
  void a_method_that_a_page_does_not_have_is_refused() {
    Visitor officer = signedIn(KARAWANG);
    for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
      assertThat(officer.request(method, Desk.PEOPLE, "").status()).as(method).isBetween(400, 499);
    }
    assertThat(visitor().request("HEAD", Desk.PEOPLE, "").status()).isEqualTo(303);
    String vacancy = Desk.published(officer, "Metode " + Desk.letters(), "Kabupaten Karawang");
    for (String trick : List.of("X-HTTP-Method-Override", "X-Method-Override")) {
      assertThat(officer.request("GET", vacancy + "/jeda", "", trick, "POST").status())
          .isBetween(400, 499);
    }
    assertThat(officer.get(vacancy).text()).contains("Tayang");
  }
}
