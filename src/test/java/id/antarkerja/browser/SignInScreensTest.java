package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.OneTimeLinks;
import id.antarkerja.access.Role;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of signing in, on a desk and on a phone. */
@InItsOwnHouse
class SignInScreensTest extends HouseTest {
  @Autowired private OneTimeLinks links;

  @Test
  void the_pages_of_signing_in_fit_and_can_be_read_by_everybody() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp officer = newcomer(KARAWANG, Role.HEAD);
    owner()
        .sql(
            """
            update access.accounts set opened_at = null where id = :id;
            delete from signin.totp where account_id = :id
            """)
        .param("id", officer.account())
        .update();
    String link = asSystem(() -> links.issue(officer.account(), Duration.ofHours(1)));
    browser.open("/masuk/tautan/" + link);
    screens.screen("masuk-tautan");
    password(browser, officer, "bukan ini kata sandinya");
    screens.screen("masuk-gagal");
    password(browser, officer, officer.password());
    screens.screen("masuk-pengaman");

    String code = codeFor(officer);
    password(browser, officer, officer.password());
    screens.screen("masuk-kode");
    browser.type("code", "12345x");
    browser.send("/masuk/kode");
    screens.screen("masuk-kode-salah");
    browser.type("code", code);
    browser.send("/masuk/kode");
    UUID colleague = newcomer(KARAWANG, Role.OFFICER).account();
    screen(browser, screens, "akun", "/petugas/akun");
    screen(browser, screens, "akun-kode", "/petugas/akun/kode");
    screen(browser, screens, "akun-sandi", "/petugas/akun/sandi");
    screen(browser, screens, "masuk-ulang", "/masuk/ulang");
    screen(browser, screens, "pejabat", "/petugas/pejabat/" + colleague);
    screen(browser, screens, "pemulihan-baru", "/petugas/pemulihan/baru?pejabat=" + colleague);
    browser.send("/petugas/pemulihan");
    assertThat(browser.text("#permintaan")).contains("Menunggu telepon");
    screens.screen("pemulihan");
    browser.forget();
    for (int i = 0; i < 11; i++) {
      password(browser, officer, "salah lagi dan salah lagi");
    }
    assertThat(browser.text("main")).contains("Terlalu banyak percobaan");
    screens.screen("masuk-tunggu");
    assertThat(screens.faults().stream().filter(fault -> !fault.contains("status of 429")).toList())
        .isEmpty();
  }

  private static void screen(Chromium browser, Screens screens, String name, String page) {
    browser.open(page);
    screens.screen(name);
  }

  private static void password(Chromium browser, SignedUp officer, String password) {
    browser.open("/masuk");
    browser.type("email", officer.email());
    browser.type("password", password);
    browser.send("/masuk");
  }
}
