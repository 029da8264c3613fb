package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.web.MarkdownTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A circular from the first word to who has not acknowledged it. */
@InItsOwnHouse
class CircularScreensTest extends HouseTest {
  private static final String PALU = "7271";
  private static final String TEXT =
      """
      ## Jam layanan
      Loket dibuka pukul **08.00**.

      1. Piket pagi
      2. Piket siang

      > Berlaku sampai ada surat baru.

      Keterangan: [kemnaker.go.id](https://kemnaker.go.id)

          kode yang panjang sekali sampai melewati lebar layar ponsel yang kecil sekali

      %s""";

  @Test
  void a_circular_fits_can_be_read_by_everybody_and_runs_nothing() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp head = newcomer(PALU, Role.HEAD);
    SignedUp reader = newcomer(PALU, Role.OFFICER);
    signIn(browser, head);
    browser.open("/petugas/edaran/baru");
    browser.send("/petugas/edaran/baru");
    screens.screen("edaran-tulis-salah");
    browser.type("title", "Jam layanan akhir tahun " + "<img src=x onerror=window.x=1>");
    String hostile =
        String.join("\n\n", MarkdownTest.payloads()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    browser.run(
        "document.querySelector('[name=body]').value = arguments[0]", TEXT.formatted(hostile));
    browser.choose("needsAck", "on");
    browser.run("document.querySelector('[name=deadline]').value = '2026-12-01'");
    browser.press("Simpan konsep");
    assertThat(browser.text("main")).contains("Bila dikirim sekarang");
    ranNothing(browser);
    screens.screen("edaran-konsep");
    browser.press("Kirim sekarang");
    ranNothing(browser);
    screens.screen("edaran-terkirim");
    String page = browser.path();
    browser.open(page + "/penerima");
    screens.screen("edaran-penerima");
    browser.forget();
    signIn(browser, reader);
    browser.open("/petugas");
    screens.screen("edaran-beranda");
    browser.open("/petugas/edaran");
    screens.screen("edaran-daftar");
    browser.open(page);
    ranNothing(browser);
    screens.screen("edaran-baca");
    browser.press("Saya sudah membaca dan memahami");
    assertThat(browser.text("main")).contains("Anda menyatakan");
    screens.screen("edaran-dinyatakan");
    assertThat(screens.faults()).isEmpty();
  }

  @Test
  void without_script_or_mouse_a_circular_is_acknowledged() {
    Chromium browser = Chromium.withoutScript("http://localhost:" + port);
    SignedUp head = newcomer(PALU, Role.HEAD);
    signIn(browser, head);
    browser.open("/petugas/edaran/baru");
    browser.type("title", "Tanpa tetikus");
    browser.type("body", "Isi.");
    browser.one("[name=title]").sendKeys(Keys.ENTER);
    browser.waitFor("form[action$='/kirim'] button");
    browser.one("form[action$='/kirim'] button").sendKeys(Keys.ENTER);
    browser.waitFor("form[action$='/paham'] button");
    browser.one("form[action$='/paham'] button").sendKeys(Keys.ENTER);
    browser.waitFor(".note.pos");
    assertThat(browser.text("main")).contains("Anda menyatakan", "Tarik surat edaran");
  }

  private static void ranNothing(Chromium browser) {
    assertThat(browser.run("return window.x === undefined")).isEqualTo(true);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('main script, main img, main iframe,"
                    + " main svg:not(.i)')].length"))
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
