package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may open which address. Addresses are read from the running program: a new one is covered
 * without a line here, and one whose ids this test does not know fails it.
 */
class RightsTest extends HouseTest {
  private static @Nullable CanaryWorld made;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private CanaryWorld world;
  private Endpoints endpoints;

  @BeforeEach
  void aPersonOfKarawang() {
    if (made == null) {
      made = CanaryWorld.make(signedIn(KARAWANG), signedIn(BEKASI), officerOf(KARAWANG).account());
    }
    world = made;
    endpoints = new Endpoints(mapping, world.ids(), world.queries());
  }

  @Test
  void a_stranger_is_sent_to_sign_in_from_every_page_of_officers() {
    for (String address : endpoints.ofOfficers()) {
      Answer answer = visitor().get(address);
      assertThat(answer.status()).as(address).isEqualTo(303);
      assertThat(answer.location()).as(address).isEqualTo("/masuk");
    }
  }

  @Test
  void the_office_itself_opens_all_of_them() {
    Visitor officer = signedIn(KARAWANG);
    for (String address : endpoints.ofOfficers()) {
      if (!address.endsWith("/pejabat/baru") && !address.endsWith("/iii-1/daftar")) {
        assertThat(officer.get(address).status()).as(address).isIn(200, 303);
      }
    }
  }

  @Test
  void what_belongs_to_another_office_looks_like_what_never_was() {
    Visitor stranger = signedIn(BEKASI);
    int seen = 0;
    for (String address : endpoints.ofOfficers()) {
      if (world.isPersonal(address)) {
        seen++;
        Answer theirs = stranger.get(address);
        Answer nobodys = stranger.get(world.withRandomIds(address));
        assertThat(theirs.status()).as(address).isEqualTo(404);
        assertThat(nobodys.status()).as(address).isEqualTo(404);
        assertThat(withoutIds(theirs)).as(address).isEqualTo(withoutIds(nobodys));
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(10);
  }

  /** Pages link to themselves in the other language, so their own address is on them. */
  private static String withoutIds(Answer answer) {
    return answer.page().outerHtml().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
  }

  @Test
  void an_admin_keeps_accounts_and_sees_no_jobseekers() {
    Visitor admin = signedIn(signedUp(KARAWANG, Role.ADMIN));
    for (String address : endpoints.ofOfficers()) {
      boolean own =
          address.equals("/petugas")
              || address.startsWith("/petugas/pejabat")
              || address.startsWith("/petugas/akun")
              || address.startsWith("/petugas/pemulihan");
      List<Integer> expected = own ? List.of(200, 303) : List.of(403);
      assertThat(admin.get(address).status()).as(address).isIn(expected);
    }
  }

  @Test
  void nothing_of_the_person_is_on_any_page_that_another_office_can_open() {
    Visitor stranger = signedIn(BEKASI);
    for (String address : endpoints.ofOfficers()) {
      clean(stranger.get(address), address, world.secrets());
    }
    for (String address :
        List.of(
            "/petugas/pencari-kerja?tab=semua",
            "/petugas/rujukan?tab=permintaan",
            "/petugas/rujukan?tab=berjalan",
            "/petugas/penempatan?tab=bekerja",
            "/petugas/lowongan/" + world.inBekasi() + "/calon?semua=true",
            "/petugas/lowongan/" + world.inBekasi() + "/calon?terpilih=" + world.card(),
            "/petugas/lowongan/" + world.inBekasi() + "/rujukan")) {
      Answer answer = stranger.get(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      clean(answer, address, world.secrets());
    }
    for (int line = 1; line <= 5; line++) {
      String address = "/petugas/laporan/iii-1/daftar?bulan=2026-11&bagian=1&baris=" + line;
      clean(stranger.get(address), address, world.secrets());
    }
  }

  @Test
  void a_search_for_exactly_that_person_finds_nobody() {
    Visitor stranger = signedIn(BEKASI);
    for (String words : List.of(world.name(), world.nik(), world.phone(), world.number())) {
      stranger.get("/petugas/pencari-kerja");
      Answer answer = stranger.submit("/petugas/pencari-kerja", Map.of("q", words));
      assertThat(answer.text()).as(words).contains("Tidak ketemu");
      assertThat(answer.page().select("tbody tr")).as(words).isEmpty();
      stranger.get("/petugas/lowongan?q=" + words.replace(" ", "+"));
      assertThat(stranger.last().page().select("tbody").text()).doesNotContain(words);
    }
  }

  @Test
  void the_hint_that_somebody_is_registered_elsewhere_names_the_office_only() {
    Visitor stranger = signedIn(BEKASI);
    stranger.get("/petugas/pencari-kerja/daftar");
    Answer seen =
        stranger.submit(
            "/petugas/pencari-kerja/daftar",
            Map.of(
                "aksi", "lihat", "nik", world.nik(), "name", "Orang Lain", "phone", world.phone()));
    assertThat(seen.page().select("#mirip").text()).contains("Terdaftar di kantor lain");
    for (String secret : world.secrets()) {
      assertThat(seen.page().select("#mirip").outerHtml()).doesNotContain(secret);
    }
  }

  @Test
  void nothing_of_the_person_is_public() {
    Visitor anybody = visitor();
    for (String address : endpoints.ofEverybody()) {
      Answer answer = anybody.get(address);
      assertThat(answer.status()).as(address).isLessThan(500);
      boolean forEmployer = address.startsWith("/jawab/");
      clean(answer, address, forEmployer ? world.neverForEmployers() : world.secrets());
    }
    for (String words : List.of(world.name().split(" ")[1], world.nik(), world.phone())) {
      for (String look : List.of("wilayah", "jabatan", "kbli", "keahlian")) {
        String address = "/cari/" + look + "?q=" + words;
        clean(anybody.get(address), address, world.secrets());
      }
    }
  }

  @Test
  void the_letter_s_page_shows_initials() {
    Answer paper = visitor().get("/surat/" + world.code());
    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.text()).containsPattern("Inisial K\\. [A-Z]\\. S\\.");
    clean(paper, "/surat", world.secrets());
  }

  private static void clean(Answer answer, String address, List<String> secrets) {
    String content = answer.status() == 200 ? content(answer) : withoutIds(answer);
    for (String secret : secrets) {
      assertThat(content.contains(secret)).as("%s shows %s", address, secret).isFalse();
    }
  }

  /** The text of a page, a feed or a workbook. */
  private static String content(Answer answer) {
    if (answer.body().length < 2 || answer.body()[0] != 'P' || answer.body()[1] != 'K') {
      return new String(answer.body(), StandardCharsets.UTF_8);
    }
    var text = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("iii-1", ".xlsx"), answer.body());
      try (var zip = new ZipFile(file.toFile())) {
        for (var entry : Collections.list(zip.entries())) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
