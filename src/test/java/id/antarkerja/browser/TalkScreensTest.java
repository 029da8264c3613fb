package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.web.MarkdownTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages from a colleague's card to a group, at a desk's and a phone's width. */
@InItsOwnHouse
class TalkScreensTest extends HouseTest {
  private static final String SAMARINDA = "6472";

  @Test
  void a_conversation_fits_can_be_read_by_everybody_and_runs_nothing() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp writer = newcomer(SAMARINDA, Role.OFFICER);
    SignedUp reader = newcomer(SAMARINDA, Role.HEAD);
    signIn(browser, writer);
    browser.open("/petugas/pesan");
    screens.screen("pesan-kosong");
    browser.open("/petugas/pejabat/" + reader.account());
    screens.screen("pesan-kartu-rekan");
    String with = "/petugas/pesan/dengan/" + reader.account();
    browser.open(with);
    browser.send(with);
    screens.screen("pesan-tulis-salah");
    String hostile =
        String.join("\n\n", MarkdownTest.payloads()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    for (int from = 0; from < hostile.length(); from += 7_000) {
      String part = hostile.substring(from, Math.min(hostile.length(), from + 7_000));
      browser.run(
          "document.querySelector('[name=body]').value = arguments[0]",
          "## Halo **rekan**\n\n- satu\n- dua\n\n#3215231126000123\n\n" + part);
      browser.press("Kirim");
      ranNothing(browser);
    }
    screens.screen("pesan-percakapan");
    browser.open(browser.path() + "?sebelum=2");
    screens.screen("pesan-sebelumnya");
    browser.open("/petugas/pesan/sebut?q=operator");
    screens.screen("pesan-sebut");
    browser.open("/petugas/pesan/pengaturan");
    screens.screen("pesan-pengaturan");
    browser.open("/petugas/pesan/baru?q=petugas");
    screens.screen("pesan-baru");
    browser.open("/petugas/pesan/grup");
    browser.type("name", "Bursa kerja " + "<img src=x onerror=window.x=1>");
    browser.press("Buat grup");
    browser.lookUp("rekan", "Petugas " + SAMARINDA);
    browser.press("Tambahkan");
    screens.screen("pesan-anggota");
    ranNothing(browser);
    browser.forget();
    signIn(browser, reader);
    browser.open("/petugas");
    screens.screen("pesan-beranda");
    browser.open("/petugas/pesan");
    screens.screen("pesan-daftar");
    browser.open("/petugas/pesan?q=rekan");
    screens.screen("pesan-cari");
    ranNothing(browser);
    browser.open(with.replace(reader.account().toString(), writer.account().toString()));
    screens.screen("pesan-baca");
    Object act = browser.run("return document.querySelector('a.act').getAttribute('href')");
    browser.open(String.valueOf(act));
    screens.screen("pesan-lapor");
    assertThat(screens.faults()).isEqualTo(List.of());
  }

  private static void ranNothing(Chromium browser) {
    assertThat(browser.run("return window.x === undefined")).isEqualTo(true);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('.prose script, .prose img, .prose iframe,"
                    + " .prose svg')].length"))
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
