package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.jobseekers.OwnRecords;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.portal.PortalHouse;
import id.antarkerja.referrals.ReferralId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of people and employers, and those on which officers answer them. */
@InItsOwnHouse
class OwnScreensTest extends PortalHouse {
  @Autowired private OwnRecords own;

  @Test
  void own_pages_fit_and_can_be_read_by_everybody() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    String email = address();
    Registered person = personWith(email);
    ReferralId letter = lettered(person, vacancy(KARAWANG, 1));
    as(KARAWANG, () -> jobseekers.one(person.publicId()));

    screen(browser, screens, "saya-masuk", "/saya/masuk");
    browser.type("email", "siapa@surel");
    browser.press("Kirim tautan masuk");
    screens.screen("saya-masuk-salah");
    browser.open(linkFor("/saya", email, person.id().value()).orElseThrow());
    screens.screen("saya-tautan");
    browser.press("Masuk sekarang");
    assertThat(browser.text("h1")).startsWith("Sari Portal");
    screens.screen("saya");
    screen(browser, screens, "saya-data", "/saya/data");
    screen(browser, screens, "saya-dibuka", "/saya/dibuka");
    screen(browser, screens, "saya-persetujuan", "/saya/persetujuan");
    browser.open("/saya/permintaan");
    browser.select("field", "BIRTH_PLACE");
    browser.type("value", "Karawang");
    browser.press("Minta perbaikan");
    browser.press("Minta salinan");
    screens.screen("saya-permintaan");
    browser.select("field", "BIRTH_PLACE");
    browser.type("value", "Purwakarta");
    browser.press("Minta perbaikan");
    assertThat(browser.text("main")).contains("masih menunggu");
    screens.screen("saya-permintaan-ditolak");

    VirtualAuthenticator device = browser.driver.addVirtualAuthenticator(ofOneself());
    try {
      screen(browser, screens, "saya-keamanan", "/saya/keamanan");
      browser.type("label", "Ponsel saya");
      browser.press("Buat kunci sandi");
      browser.waitFor("#kunci tbody tr");
      assertThat(browser.text("#kunci")).contains("Ponsel saya");
      screens.screen("saya-keamanan-kunci");
      screen(browser, screens, "saya-keamanan-sandi", "/saya/keamanan/sandi");
      browser.type("code", "1");
      browser.type("password", "pendek");
      browser.press("Simpan");
      screens.screen("saya-keamanan-sandi-salah");
      browser.forget();
      browser.open("/usaha/masuk");
      browser.press("Masuk dengan kunci sandi");
      browser.waitFor("main");
      assertThat(browser.text("main")).as("not the door of employers").contains("tidak diterima");
      browser.open("/masuk");
      browser.press("Masuk dengan kunci sandi");
      browser.waitFor("main");
      browser.open("/petugas");
      assertThat(browser.path()).as("nor that of officers").isEqualTo("/masuk");
      browser.open("/saya/masuk");
      browser.press("Masuk dengan kunci sandi");
      browser.waitFor("#h-kartu");
      assertThat(browser.path()).isEqualTo("/saya");
      browser.open("/saya/keamanan");
      browser.press(browser.one("#kunci form[action$='/hapus'] button"));
      browser.waitFor("#kunci");
      browser.open("/saya/keamanan");
      assertThat(browser.text("#kunci")).doesNotContain("Ponsel saya");
    } finally {
      browser.driver.removeVirtualAuthenticator(device);
    }

    browser.forget();
    String code = as(KARAWANG, () -> own.cardCode(person.id()));
    browser.open("/saya/kartu/" + code);
    browser.type("pin", "000000");
    browser.press("Buka");
    screens.screen("saya-kartu");

    String mail = address();
    UUID contact = contactOf(new EmployerId(read(letter).employerId()), mail);
    screen(browser, screens, "usaha-masuk", "/usaha/masuk");
    browser.open(linkFor("/usaha", mail, contact).orElseThrow());
    browser.press("Masuk sekarang");
    screens.screen("usaha");
    screen(browser, screens, "usaha-rujukan", "/usaha/rujukan/" + letter.value());
    device = browser.driver.addVirtualAuthenticator(ofOneself());
    try {
      browser.open("/usaha/keamanan");
      browser.type("label", "Komputer kantor");
      browser.press("Buat kunci sandi");
      browser.waitFor("#kunci tbody tr");
      browser.forget();
      browser.open("/saya/masuk");
      browser.press("Masuk dengan kunci sandi");
      browser.waitFor("main");
      assertThat(browser.text("main")).as("not the door of people").contains("tidak diterima");
      browser.open("/usaha/masuk");
      browser.press("Masuk dengan kunci sandi");
      browser.waitFor("form[action='/usaha/keluar']");
      assertThat(browser.path()).isEqualTo("/usaha");
      assertThat(browser.text("main")).contains(read(letter).personName());
    } finally {
      browser.driver.removeVirtualAuthenticator(device);
    }
    assertThat(screens.faults()).isEmpty();
  }

  @Test
  void the_pages_on_which_officers_answer_fit_too() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    Registered person = personWith(address());
    SignedUp head = newcomer(KARAWANG, Role.HEAD);
    signIn(browser, head);
    String file = "/petugas/pencari-kerja/" + person.publicId();
    browser.open(file + "/privasi");
    browser.select("field", "BIRTH_PLACE");
    browser.type("value", "Karawang");
    browser.press("Minta perbaikan");
    screens.screen("privasi-loket");
    browser.open(file + "/privasi");
    browser.press("Minta penghapusan");
    screen(browser, screens, "privasi-daftar", "/petugas/privasi");
    browser.press("Perbaikan data");
    screens.screen("privasi-perbaikan");
    browser.open("/petugas/privasi");
    browser.press("Penghapusan data");
    screens.screen("privasi-penghapusan");
    browser.open(file + "/pin");
    browser.press("Beri PIN");
    screens.screen("pin");
    browser.open("/petugas/insiden");
    browser.type("what", "Akun petugas dipakai orang lain dari perangkat yang tidak dikenal");
    for (String moment : List.of("noticedAt", "fromAt", "toAt")) {
      browser.run(
          "document.querySelector('[name=' + arguments[0] + ']').value = '2026-11-23T08:00'",
          moment);
    }
    browser.press("Catat");
    browser.press("Hitung dari jejak audit");
    screens.screen("insiden");
    screen(browser, screens, "insiden-daftar", "/petugas/insiden");
    assertThat(screens.faults()).isEmpty();
  }

  @Test
  void the_pages_of_the_officers_registry_fit_too() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp officer = newcomer(KARAWANG, Role.OFFICER);
    SignedUp head = newcomer(KARAWANG, Role.HEAD);
    String card = "/petugas/pejabat/" + officer.account();
    signIn(browser, officer);
    browser.open("/petugas/data-saya");
    browser.choose("availability", "LIMITED");
    browser.choose("specialisms", "DISABILITY");
    browser.select("language0", "KOREAN");
    browser.select("speaks0", "WORKING");
    browser.choose("shown", "on");
    browser.send("/kata");
    browser.type("nip", "198507152010013003");
    browser.press("Ajukan perubahan");
    assertThat(browser.text("main")).contains("laki-laki");
    browser.type("nip", "19850715 201001 2 %03d".formatted(System.nanoTime() % 899 + 1));
    browser.select("level", "MUDA");
    browser.select("grade", "III_C");
    browser.run("document.querySelector('[name=levelSince]').value = '2021-04-01'");
    browser.press("Ajukan perubahan");
    assertThat(browser.text("#menunggu")).contains("Ahli Muda");
    screens.screen("pejabat-data-saya");
    screen(browser, screens, "sertifikat-saya", "/petugas/data-saya/sertifikat");
    browser.type("name", "Asesor kompetensi");
    browser.type("issuer", "BNSP");
    browser.run("document.querySelector('[name=issuedOn]').value = '2024-01-15'");
    browser.run("document.querySelector('[name=validUntil]').value = '2027-01-15'");
    browser.press("Ajukan sertifikat");
    assertThat(browser.text("#daftar")).contains("segera habis");
    screens.screen("sertifikat-saya-satu");
    browser.forget();
    signIn(browser, head);
    screen(browser, screens, "sertifikat", "/petugas/pejabat/sertifikat");
    screen(browser, screens, "pejabat-excel", "/petugas/pejabat/excel");
    screen(browser, screens, "pejabat-menunggu", "/petugas/pejabat/menunggu");
    screen(browser, screens, "pejabat-gambaran", "/petugas/laporan/pejabat");
    screen(browser, screens, "angkatan-kerja", "/petugas/laporan/angkatan-kerja");
    screen(browser, screens, "pejabat-cari", "/petugas/pejabat?bahasa=KOREAN");
    screen(browser, screens, "pejabat-kartu", card);
    screen(browser, screens, "pejabat-riwayat", card + "/riwayat");
    screen(browser, screens, "pejabat-putusan", "/petugas/pejabat/perubahan/" + officer.account());
    screen(browser, screens, "lembaga", "/petugas/lembaga");
    screen(browser, screens, "kantor", "/kantor");
    screen(browser, screens, "kantor-karawang", "/kantor/" + KARAWANG);
    assertThat(screens.faults()).isEmpty();
  }

  @Test
  void a_person_without_script_or_mouse_asks_for_a_correction() {
    Chromium browser = Chromium.withoutScript("http://localhost:" + port);
    String email = address();
    Registered person = personWith(email);
    browser.open(linkFor("/saya", email, person.id().value()).orElseThrow());
    browser.one("main form button").sendKeys(Keys.ENTER);
    browser.waitFor("a[href='/saya/permintaan']");
    browser.one("a[href='/saya/permintaan']").sendKeys(Keys.ENTER);
    browser.waitFor("select[name=field]");
    browser.select("field", "BIRTH_PLACE");
    browser.type("value", "Karawang");
    browser.one("[name=value]").sendKeys(Keys.ENTER);
    browser.waitFor("table.tbl tbody tr");
    assertThat(browser.text("main")).contains("Perbaikan data", "Karawang", "Menunggu");
    browser.one("form.out button").sendKeys(Keys.ENTER);
    browser.waitFor("[name=email]");
    browser.open("/saya");
    assertThat(browser.path()).startsWith("/saya/masuk");
  }

  /** A device that verifies its person. */
  private static VirtualAuthenticatorOptions ofOneself() {
    return new VirtualAuthenticatorOptions()
        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
        .setHasResidentKey(true)
        .setHasUserVerification(true)
        .setIsUserVerified(true);
  }

  private void signIn(Chromium browser, SignedUp officer) {
    browser.open("/masuk");
    browser.type("email", officer.email());
    browser.type("password", officer.password());
    browser.send("/masuk");
    browser.type("code", codeFor(officer));
    browser.send("/masuk/kode");
  }

  private static void screen(Chromium browser, Screens screens, String name, String page) {
    browser.open(page);
    screens.screen(name);
  }
}
