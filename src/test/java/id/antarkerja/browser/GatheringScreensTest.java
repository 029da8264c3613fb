package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.web.MarkdownTest;
import org.junit.jupiter.api.Test;

/** A workshop from the plan to the certificate. */
@InItsOwnHouse
class GatheringScreensTest extends HouseTest {
  private static final String PALU = "7271";

  @Test
  void a_gathering_fits_can_be_read_by_everybody_and_runs_nothing() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp head = newcomer(PALU, Role.HEAD);
    SignedUp officer = newcomer(PALU, Role.OFFICER);
    signIn(browser, head);
    browser.open("/petugas/kegiatan/baru");
    browser.send("/petugas/kegiatan/baru");
    screens.screen("kegiatan-rencana-salah");
    browser.select("kind", "WORKSHOP");
    browser.type("title", "Belajar mencocokkan <img src=x onerror=window.x=1>");
    String hostile =
        String.join("\n\n", MarkdownTest.payloads()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    for (String field : new String[] {"description", "speakers"}) {
      String text = field.equals("speakers") ? hostile.substring(0, 1_900) : hostile;
      browser.run("document.querySelector('[name=" + field + "]').value = arguments[0]", text);
    }
    for (String[] set :
        new String[][] {
          {"startsOn", "2026-11-30"}, {"startsTime", "10:00"}, {"endsTime", "14:00"}
        }) {
      browser.run("document.querySelector('[name=" + set[0] + "]').value = arguments[0]", set[1]);
    }
    browser.type("place", "Aula dinas");
    browser.type("link", "https://rapat.example/palu");
    browser.type("capacity", "1");
    browser.type("hours", "6");
    browser.type("contact", "Panitia \"><script>window.x=1</script>");
    browser.press("Simpan konsep");
    assertThat(browser.text("main")).contains("Umumkan sekarang");
    ranNothing(browser);
    screens.screen("kegiatan-konsep");
    browser.press("Umumkan sekarang");
    String page = browser.path();
    screens.screen("kegiatan-kantor");
    browser.open(page + "/ubah");
    ranNothing(browser);
    browser.forget();
    signIn(browser, officer);
    browser.open("/petugas/kegiatan");
    ranNothing(browser);
    screens.screen("kegiatan-daftar");
    browser.open(page);
    ranNothing(browser);
    browser.send(page + "/daftar");
    assertThat(browser.text("main")).contains("Anda terdaftar");
    screens.screen("kegiatan-terdaftar");
    browser.open("/petugas/kegiatan/kalender");
    browser.press("Buat alamat kalender");
    screens.screen("kegiatan-kalender");
    clock.set("2026-11-30T10:00:00+08:00");
    browser.open(page + "/layar");
    screens.screen("kegiatan-layar");
    browser.open(page + "/hadir");
    browser.type("kode", "2345 6789 ABCD");
    browser.press("Saya hadir");
    screens.screen("kegiatan-kode-salah");
    browser.open(page + "/peserta");
    ranNothing(browser);
    browser.send(page + "/peserta/hadir");
    screens.screen("kegiatan-peserta");
    clock.set("2026-11-30T14:00:00+08:00");
    browser.forget();
    signIn(browser, head);
    browser.open(page);
    browser.press("Akhiri dan terbitkan");
    screens.screen("kegiatan-selesai");
    browser.open(page + "/peserta");
    screens.screen("kegiatan-peserta-selesai");
    browser.forget();
    signIn(browser, officer);
    browser.open("/petugas/kegiatan/sertifikat");
    ranNothing(browser);
    screens.screen("kegiatan-sertifikat");
    browser.open(page);
    screens.screen("kegiatan-nilai");
    assertThat(screens.faults()).isEmpty();
  }

  private static void ranNothing(Chromium browser) {
    assertThat(browser.run("return window.x === undefined")).isEqualTo(true);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('main script, main img, main iframe')]"
                    + ".length"))
        .isEqualTo(0L);
  }

  private void signIn(Chromium browser, SignedUp officer) {
    browser.open("/masuk");
    browser.type("email", officer.email());
    browser.type("password", officer.password());
    browser.send("/masuk");
    browser.type("code", codeFor(officer));
    browser.send("/masuk/kode");
  }
}
