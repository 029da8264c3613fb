package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewContact;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Token;
import id.antarkerja.web.MarkdownTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner room from its opening to a promise, from both doors. */
@InItsOwnHouse
class PartnerScreensTest extends HouseTest {
  private static final String PALU = "7271";

  @Autowired private Employers employers;

  @Test
  void a_room_fits_can_be_read_by_everybody_and_runs_nothing() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp head = newcomer(PALU, Role.HEAD);
    UUID contact =
        asSystem(
            () -> {
              EmployerId firm =
                  employers.register(
                      new NewEmployer("PT Layar Kunang", null, PALU, null, null, null), true);
              return employers.addContact(
                  firm, new NewContact("Sinta Layar", "Kepala HRD", null, "hrd@layar.example"));
            });
    signIn(browser, head);
    browser.open("/petugas/mitra/baru");
    browser.send("/petugas/mitra/baru");
    screens.screen("mitra-buka-salah");
    browser.type("name", "Operator jahit <img src=x onerror=window.x=1>");
    browser.type("purpose", "Melatih dan menempatkan operator jahit.");
    browser.send("/petugas/mitra/baru");
    screens.screen("mitra-ruang-baru");
    String room = browser.path();
    browser.open(room + "/undang?q=Layar+Kunang");
    browser.run("document.querySelector('[name=who]').checked = true");
    browser.run("document.querySelector('[name=part]').value = 'EMPLOYER'");
    screens.screen("mitra-undang");
    browser.press("Kirim undangan");
    String theirs = room.replace("/petugas", "/usaha");
    browser.forget();
    open(browser, contact);
    browser.open("/usaha/mitra");
    screens.screen("mitra-undangan");
    browser.open(theirs);
    screens.screen("mitra-ditawari");
    browser.send(theirs + "/terima");
    String hostile =
        String.join("\n\n", MarkdownTest.payloads()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    browser.run(
        "document.querySelector('[name=body]').value = arguments[0]",
        "Kami butuh **25** operator.\n\n" + hostile.substring(0, Math.min(9000, hostile.length())));
    browser.send(theirs + "/tulisan");
    ranNothing(browser);
    screens.screen("mitra-usaha-ruang");
    browser.open(theirs + "/kesepakatan/baru");
    screens.screen("mitra-usaha-konsep");
    browser.type("title", "Latih dan tempatkan");
    browser.type("body", "Para pihak **sepakat**.");
    browser.run("document.querySelector('[name=fromOn]').value = '2026-12-01'");
    browser.run("document.querySelector('[name=parties]').checked = true");
    browser.send(theirs + "/kesepakatan/baru");
    screens.screen("mitra-usaha-kesepakatan");
    String agreement = browser.path();
    browser.open("/usaha/mitra/janji");
    screens.screen("mitra-usaha-janji");
    browser.forget();
    signIn(browser, head);
    browser.open(agreement.replace("/usaha", "/petugas"));
    browser.send(agreement.replace("/usaha", "/petugas") + "/janji");
    screens.screen("mitra-kesepakatan-salah");
    browser.open(room);
    ranNothing(browser);
    screens.screen("mitra-ruang");
    browser.open(room + "/kesepakatan");
    screens.screen("mitra-daftar-kesepakatan");
    browser.open("/petugas/mitra");
    screens.screen("mitra-daftar");
    browser.open("/petugas/mitra/janji?cakupan=REGION");
    screens.screen("mitra-janji");
    assertThat(screens.faults()).isEmpty();
  }

  private static void ranNothing(Chromium browser) {
    assertThat(browser.run("return window.x === undefined")).isEqualTo(true);
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('main article script, main article img,"
                    + " main article iframe')].length"))
        .isEqualTo(0L);
  }

  private void open(Chromium browser, UUID contact) {
    String token = Token.next();
    owner()
        .sql(
            """
            insert into portal.sign_in_links (token_hash, kind, subject, expires_at)
            values (:hash, 'CONTACT', :subject, '2199-01-01Z')
            """)
        .param("hash", Digests.sha256(token))
        .param("subject", contact)
        .update();
    browser.open("/usaha/masuk/" + token);
    browser.send("/usaha/masuk/" + token);
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
