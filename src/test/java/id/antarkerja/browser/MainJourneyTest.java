package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The main job with JavaScript, and a look at every page on the way. */
@InItsOwnHouse
class MainJourneyTest extends Journey {
  private final String name = "Siti " + Desk.letters() + " Lestari";

  @Override
  Chromium browser(String origin) {
    return Chromium.withScript(origin);
  }

  @Test
  void an_officer_registers_matches_refers_and_places_a_person() {
    browser.open("/petugas");
    screens.screen("masuk");
    signIn();
    int placedBefore = placedWomenInTheirTwenties();
    int filledBefore = seatsFilled();

    String person = registered();
    String vacancy = vacancyEntered("Operator Jahit " + Desk.letters());
    screens.screen("periksa");
    verified();
    screens.screen("lowongan-tayang");

    String publicId = person.substring(person.lastIndexOf('/') + 1);
    openMatch(person + "/cocok?terpilih=" + vacancy.substring(vacancy.lastIndexOf('/') + 1), firm);
    screens.screen("cocok");
    openMatch(vacancy + "/calon?terpilih=" + publicId, name);
    pointsAddUpToTheRing();
    screens.screen("calon");

    String referral = referred();
    String code = letterRead(referral, name);
    String link = linkForEmployer();
    publicPageShowsInitialsOnly(code, name);
    screens.screen("surat");

    browser.forget();
    employerInvites(link);
    screens.screen("jawab");
    employerAccepts();
    screens.screen("jawab-diterima");

    signIn();
    placementConfirmed(referral);
    screens.screen("penempatan");
    browser.open(referral);
    screens.screen("rujukan-selesai");
    seatTakenAndRegistrationPlaced(vacancy, person);
    screens.screen("orang-ditempatkan");

    int filled = seatsFilled();
    screens.screen("iii-1");
    assertThat(filled).isEqualTo(filledBefore + 1);
    assertThat(placedWomenInTheirTwenties()).isEqualTo(placedBefore + 1);
    openPlacedWomen();
    assertThat(browser.text("main")).contains(name);
    screens.screen("iii-1-daftar");
    openFirst(DESK + "/pemberi-kerja", "tbody a", "pemberi-kerja-satu");
    openFirst("/lowongan", ".job h3 a", "lowongan-umum");
  }

  private void openFirst(String list, String css, String picture) {
    browser.open(list);
    browser.press(browser.one(css));
    screens.screen(picture);
  }

  private String registered() {
    browser.open(DESK);
    screens.screen("beranda");
    browser.press("Daftarkan");
    browser.type("nik", "321505540898" + "%04d".formatted(System.nanoTime() % 9_000 + 500));
    browser.choose("sex", "P");
    browser.waitFor("#terbaca .nik");
    assertThat(browser.text("#terbaca")).contains("14 Agu 1998", "Perempuan");
    browser.type("name", name);
    browser.type("bornOn", "1998-08-14");
    browser.type("birthPlace", "Karawang");
    browser.type("phone", "0812 %08d".formatted(System.nanoTime() % 100_000_000));
    browser.lookUp("place", "Kabupaten Karawang");
    browser.type("address", "Kp. Sukamaju RT 03/RW 05");
    browser.select("education", "SMK");
    browser.type("major", "Tata busana");
    browser.lookUp("job0", "operator mesin jahit");
    browser.type("job0From", "2017");
    browser.type("job0To", "2024");
    browser.lookUp("skills", SKILL);
    browser.lookUp("wanted", "operator mesin jahit");
    browser.select("reach", "KM20");
    browser.choose("needs", "FREQUENT_BREAKS");
    browser.choose("consentCARD", "YES");
    browser.choose("consentWHATSAPP", "NO");
    screens.screen("daftar");
    String path = saved(name);
    screens.screen("orang");
    browser.open(path + "/kartu");
    screens.screen("kartu");
    return path;
  }

  private String referred() {
    browser.press("Ajukan rujukan");
    screens.screen("rujukan-baru");
    browser.send("/rujukan/baru");
    String referral = browser.path();
    screens.screen("rujukan-izin");
    agreed();
    screens.screen("rujukan-surat");
    letterIssued();
    screens.screen("rujukan");
    return referral;
  }

  @Test
  void every_other_page_fits_the_desk_and_the_phone() {
    signIn();
    Map.ofEntries(
            Map.entry("pencari-kerja", PEOPLE),
            Map.entry("pencari-kerja-semua", PEOPLE + "?tab=semua"),
            Map.entry("lowongan", VACANCIES),
            Map.entry("lowongan-baru", VACANCIES + "/baru"),
            Map.entry("pemberi-kerja", DESK + "/pemberi-kerja"),
            Map.entry("pemberi-kerja-baru", DESK + "/pemberi-kerja/baru"),
            Map.entry("rujukan-daftar", DESK + "/rujukan"),
            Map.entry("rujukan-permintaan", DESK + "/rujukan?tab=permintaan"),
            Map.entry("penempatan-daftar", DESK + "/penempatan"),
            Map.entry("impor", DESK + "/impor"),
            Map.entry("pejabat", DESK + "/pejabat"),
            Map.entry("cari", "/lowongan"),
            Map.entry("cari-kosong", "/lowongan?q=zzzzqqqq"),
            Map.entry("tidak-ada", "/petugas/tidak-ada"))
        .forEach(
            (picture, path) -> {
              browser.open(path);
              screens.screen(picture);
            });
  }

  @Test
  void an_import_shows_its_progress_and_every_record() throws Exception {
    signIn();
    Path file = Files.createTempFile("karirhub", ".json");
    try (InputStream invented =
        getClass().getResourceAsStream("/interchange/karirhub-invented.json")) {
      String world = UUID.randomUUID().toString().substring(0, 8);
      Files.writeString(
          file,
          new String(invented.readAllBytes(), StandardCharsets.UTF_8)
              .replace("00000000-0000-4000-8000-", world + "-")
              .replace("00000000-0000-4000-9000-", world + "-e-"));
    }
    browser.open(DESK + "/impor");
    browser.one("[name=file]").sendKeys(file.toString());
    browser.send("/impor");
    browser.waitFor("#catatan tbody tr:nth-child(14)");
    screens.screen("impor-hasil");
    Files.delete(file);
  }

  @Test
  void a_refused_form_keeps_what_was_typed_and_names_what_is_wrong() {
    signIn();
    browser.open(PEOPLE + "/daftar");
    browser.type("name", "Siti");
    browser.type("nik", "321505540898");
    browser.press("Simpan dan terbitkan AK/I");
    assertThat(browser.text(".errsum")).contains("NIK", "Jenis kelamin");
    assertThat(browser.one("[name=name]").getDomProperty("value")).isEqualTo("Siti");
    assertThat(browser.driver.switchTo().activeElement().getDomAttribute("class"))
        .contains("errsum");
    screens.screen("daftar-ditolak");
    browser.press(browser.driver.findElement(By.linkText(firstError())));
    assertThat(browser.driver.switchTo().activeElement().getDomAttribute("name")).isNotNull();
  }

  private String firstError() {
    return browser.one(".errsum a").getText();
  }
}
