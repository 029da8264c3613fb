package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Role;
import id.antarkerja.web.MarkdownTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A practice from the first word to an office that repeats it, as everybody sees it. */
@InItsOwnHouse
class PracticeScreensTest extends HouseTest {
  private static final String HOME = "/petugas/praktik";

  @Test
  void a_practice_fits_can_be_read_by_everybody_and_runs_nothing() {
    Chromium browser = Chromium.withScript("http://localhost:" + port);
    var screens = new Screens(browser);
    signIn(browser, newcomer("7405", Role.OFFICER));
    browser.open(HOME + "/baru");
    browser.send(HOME + "/baru");
    screens.screen("praktik-tulis-salah");
    String hostile =
        String.join("\n\n", MarkdownTest.payloads()).replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    browser.type("title", "Jam pilihan sendiri <img src=x onerror=window.x=1>");
    fill(browser, "problem", "Banyak yang **tidak datang**.\n\n" + head(hostile));
    browser.choose("groups", "SCHOOL_LEAVERS");
    fill(
        browser,
        "steps",
        "Tawarkan tiga jam <script>window.x=1</script>\nIngatkan sehari sebelumnya");
    browser.type("hours", "40");
    browser.type("cost", "250000");
    browser.choose("noPersonalData", "on");
    set(browser, Map.of("from", "2026-03-01", "to", "2026-08-31"));
    browser.press("Simpan konsep");
    ranNothing(browser);
    screens.screen("praktik-konsep");
    String draft = browser.path().replaceFirst("[?#].*", "");
    set(
        browser,
        Map.of(
            "beforeFrom",
            "2026-03",
            "beforeTo",
            "2026-05",
            "afterFrom",
            "2026-06",
            "afterTo",
            "2026-08",
            "better",
            "DOWN"));
    browser.type("name", "Tidak datang <svg onload=window.x=1>");
    browser.type("unit", "persen");
    browser.type("before", "31");
    browser.type("after", "17");
    browser.type("people", "120");
    browser.type("how", "Buku tamu dibanding undangan.");
    browser.press("Tambahkan angka");
    ranNothing(browser);
    browser.press("Ajukan");
    screens.screen("praktik-diajukan");
    browser.forget();
    SignedUp moderator = newcomer("3578", Role.OFFICER);
    owner()
        .sql(
            "insert into community.moderators (id, officer_id, appointed_by)"
                + " values (:id, :officer, :by)")
        .param("id", UUID.randomUUID())
        .param("officer", moderator.account())
        .param("by", UUID.randomUUID())
        .update();
    signIn(browser, moderator);
    browser.open(HOME + "?tab=tinjau");
    screens.screen("praktik-tinjau");
    browser.open(draft + "?versi=1");
    screens.screen("praktik-peninjau");
    browser.press("Terbitkan");
    ranNothing(browser);
    browser.forget();
    signIn(browser, newcomer("5171", Role.OFFICER));
    browser.open(HOME);
    screens.screen("praktik-daftar");
    browser.open(draft);
    screens.screen("praktik-baca");
    browser.open(draft + "/coba");
    screens.screen("praktik-mulai-mencoba");
    browser.press("Mulai mencoba");
    ranNothing(browser);
    screens.screen("praktik-percobaan");
    browser.open(HOME + "/pilihan");
    screens.screen("praktik-pilihan");
    assertThat(screens.faults()).isEmpty();
  }

  private static String head(String text) {
    return text.length() > 3_500 ? text.substring(0, 3_500) : text;
  }

  private static void fill(Chromium browser, String name, String text) {
    browser.run("document.querySelector('[name=" + name + "]').value = arguments[0]", text);
  }

  private static void set(Chromium browser, Map<String, String> values) {
    values.forEach((name, value) -> fill(browser, name, value));
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
