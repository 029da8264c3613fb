package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.access.Role;
import id.antarkerja.community.CommunityHouse;
import id.antarkerja.web.MarkdownTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A question from the first word to the answer that helped, with everything hostile in it. */
@InItsOwnHouse
class CommunityScreensTest extends CommunityHouse {
  @Test
  void a_question_fits_can_be_read_by_everybody_and_runs_nothing() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    SignedUp author = officer();
    SignedUp moderator = moderator();
    signIn(browser, author);
    browser.open(HOME + "/tanya");
    browser.send(HOME + "/tanya");
    screens.screen("komunitas-tanya-salah");
    pick(browser, "area", "DIGITAL");
    browser.type("title", "Cara menyaring daftar <img src=x onerror=window.x=1>");
    String hostile =
        String.join("\n\n", MarkdownTest.payloads()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    int half = hostile.length() / 2;
    browser.run(
        "document.querySelector('[name=body]').value = arguments[0]", hostile.substring(0, half));
    browser.send(HOME + "/tanya");
    ranNothing(browser);
    screens.screen("komunitas-ditahan");
    String page = browser.path();
    UUID topic = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    browser.forget();
    signIn(browser, moderator);
    browser.open(HOME + "/moderasi");
    ranNothing(browser);
    screens.screen("komunitas-meja");
    browser.open(HOME + "/moderasi/" + topic);
    ranNothing(browser);
    browser.choose("decision", "RELEASE");
    pick(browser, "reason", "IN_ORDER");
    screens.screen("komunitas-kasus");
    browser.press("Putuskan");
    screens.screen("komunitas-putusan");
    as(known().acting(), () -> topics.answer(topic, hostile.substring(half)));
    browser.open(page);
    ranNothing(browser);
    screens.screen("komunitas-topik");
    browser.open(HOME);
    screens.screen("komunitas-daftar");
    browser.open(HOME + "/moderasi/moderator");
    screens.screen("komunitas-moderator");
    browser.open(HOME + "/kiriman-saya");
    screens.screen("komunitas-kiriman");
    browser.open(HOME + "/kecakapan/isi");
    screens.screen("kecakapan-isi");
    browser.send(HOME + "/kecakapan/isi");
    screens.screen("kecakapan-isi-salah");
    browser.open(HOME + "/kecakapan");
    screens.screen("kecakapan");
    browser.forget();
    signIn(browser, newcomer(BUOL, Role.HEAD));
    browser.open(HOME + "/kecakapan/gambaran");
    screens.screen("kecakapan-gambaran");
    assertThat(screens.faults()).isEmpty();
  }

  private static void pick(Chromium browser, String name, String value) {
    browser.run(
        "document.querySelector('select[name=' + arguments[0] + ']').value = arguments[1]",
        name,
        value);
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
