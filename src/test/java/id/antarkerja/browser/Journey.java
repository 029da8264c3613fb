package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The main job of the officer of Karawang, step by step through the pages. */
abstract class Journey extends HouseTest {
  static final String DESK = "/petugas";
  static final String PEOPLE = DESK + "/pencari-kerja";
  static final String VACANCIES = DESK + "/lowongan";
  static final String SKILL = "Menjahit dengan mesin lurus";
  static final String REPORT = DESK + "/laporan/iii-1";

  Chromium browser;
  Screens screens;
  final String firm = "PT Busana " + Desk.letters();

  /** Opens the browser that this journey is made with. */
  abstract Chromium browser(String origin);

  @BeforeEach
  void openBrowser() {
    browser = browser("http://localhost:" + port);
    screens = new Screens(browser);
  }

  @AfterEach
  void nothingWrongWasSeen() {
    assertThat(String.join("\n", screens.faults())).isEmpty();
  }

  void signIn() {
    SignedUp officer = officerOf(KARAWANG);
    browser.open("/masuk");
    browser.type("email", officer.email());
    browser.type("password", officer.password());
    browser.send("/masuk");
    browser.type("code", codeFor(officer));
    browser.send("/masuk/kode");
    assertThat(browser.path()).startsWith(DESK);
    assertThat(browser.text("main")).contains("Daftarkan");
  }

  /** Saves the registration form and answers with the path of the new file. */
  String saved(String name) {
    browser.press("Simpan dan terbitkan AK/I");
    assertThat(browser.path()).startsWith(PEOPLE + "/");
    assertThat(browser.text("h1")).as(browser.text("main")).isEqualTo(name);
    assertThat(browser.text("main")).contains("Terdaftar, AK/I terbit", "Aktif");
    return browser.path();
  }

  /** Enters a vacancy of two seats for tailors and answers with its path. */
  String vacancyEntered(String title) {
    browser.open(VACANCIES + "/baru");
    browser.type("employer_text", firm);
    browser.type("title", title);
    browser.lookUp("occupation", "operator mesin jahit");
    browser.lookUp("place", "Kabupaten Karawang");
    browser.type("openings", "2");
    browser.type("description", "Menjahit kemeja dan celana.\n\nWanita, usia maks 25 tahun");
    browser.type("wageMin", "5.400.000");
    browser.type("wageMax", "5.900.000");
    browser.choose("showWage", "on");
    browser.choose("workType", "FULL_TIME");
    browser.lookUp("skills", SKILL);
    browser.send("/baru");
    assertThat(browser.path()).as(browser.text()).endsWith("/periksa");
    return browser.path().replace("/periksa", "");
  }

  /** What the text asks of sex and age is flagged; nothing is published before it is decided. */
  void verified() {
    assertThat(browser.all("mark").stream().map(WebElement::getText))
        .contains("Wanita", "usia maks 25 tahun");
    for (int flag = 0; !browser.all("[name=d" + flag + "]").isEmpty(); flag++) {
      browser.choose("d" + flag, "PROPOSAL");
    }
    browser.press(browser.one("[name=kbji]").findElement(By.xpath("..")));
    browser.press("Tayangkan");
    assertThat(browser.text("main")).contains("Tayang").doesNotContain("maks 25");
  }

  /** The columns of the match follow what was written a moment later. */
  void openMatch(String path, String name) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    do {
      browser.open(path);
    } while ((browser.all("#terpilih").isEmpty() || !browser.text("#cocok").contains(name))
        && Instant.now().isBefore(until));
    assertThat(browser.text("#cocok")).contains(name);
  }

  void pointsAddUpToTheRing() {
    int points =
        browser.all(".factor .pt b").stream()
            .mapToInt(part -> Integer.parseInt(part.getText()))
            .sum();
    assertThat(points).isPositive();
    assertThat(browser.text("#terpilih .ring.lg")).contains(String.valueOf(points));
    assertThat(browser.text("#terpilih .note")).contains("agama", "usia");
  }

  /** Puts the person of the open match forward; answers with the referral's path. */
  String proposed() {
    browser.press("Ajukan rujukan");
    browser.send("/rujukan/baru");
    assertThat(browser.path()).as(browser.text()).matches("/petugas/rujukan/[0-9a-f-]{36}");
    return browser.path();
  }

  void agreed() {
    browser.choose("answer", "YES");
    browser.choose("how", "COUNTER");
    browser.choose("consent", "on");
    browser.send("/jawaban");
    assertThat(browser.text("main")).contains("Terbitkan surat pengantar");
  }

  void letterIssued() {
    browser.type("interviewOn", "2026-11-27");
    browser.type("interviewTime", "09:30");
    browser.type("interviewPlace", "Pabrik Klari, pintu 2");
    browser.send("/surat");
    assertThat(browser.text("main")).contains("/SP/3215/2026");
  }

  /** The letter is read as a file; answers with the code that its QR carries. */
  String letterRead(String referral, String name) {
    HttpResponse<byte[]> letter = file(referral + "/surat.pdf");
    assertThat(letter.statusCode()).isEqualTo(200);
    assertThat(letter.headers().firstValue("content-type")).hasValue("application/pdf");
    String text = Desk.text(letter.body());
    assertThat(text).contains("SURAT PENGANTAR", name, firm, "/SP/3215/2026", "Gratis");
    Matcher code = Pattern.compile("https://kerja\\.example/surat/(\\S+)").matcher(text);
    assertThat(code.find()).as(text).isTrue();
    return code.group(1);
  }

  HttpResponse<byte[]> file(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(browser.origin + path))
              .header("Cookie", browser.cookies())
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void publicPageShowsInitialsOnly(String code, String name) {
    browser.open("/surat/" + code);
    assertThat(browser.text()).contains("Surat", "Kabupaten Karawang");
    for (String word : name.split(" ")) {
      assertThat(browser.driver.getPageSource()).doesNotContain(word);
    }
  }

  /** The link that the officer passes on to the employer. */
  String linkForEmployer() {
    Matcher link =
        Pattern.compile("/jawab/[A-Za-z0-9_-]{43}")
            .matcher(String.valueOf(browser.one("#f-message").getDomProperty("value")));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  void employerInvites(String link) {
    browser.open(link);
    browser.type("interviewOn", "2026-11-27");
    browser.type("interviewTime", "09:30");
    browser.type("interviewPlace", "Kantor pabrik");
    browser.send("/wawancara");
    assertThat(browser.text("main")).contains("Wawancara", "Kantor pabrik");
  }

  void employerAccepts() {
    browser.type("startOn", "2026-12-01");
    browser.choose("contract", "PKWT");
    browser.type("wage", "5.500.000");
    browser.send("/terima");
    assertThat(browser.text("main")).contains("Anda menerima");
  }

  /** The person says so too: only now the placement counts. Answers with its path. */
  String placementConfirmed(String referral) {
    browser.open(referral);
    browser.press("Konfirmasi penempatan");
    assertThat(browser.path()).matches("/petugas/penempatan/[0-9a-f-]{36}");
    String placement = browser.path();
    browser.choose("how", "PERSON_SAYS");
    browser.choose("scope", "AKL");
    browser.choose("contract", "PKWT");
    browser.send("/konfirmasi");
    assertThat(browser.text(".page-head")).contains("Bekerja", "AKL");
    return placement;
  }

  void seatTakenAndRegistrationPlaced(String vacancy, String person) {
    browser.open(vacancy);
    assertThat(browser.text("main")).contains("1 dari 2");
    browser.open(person);
    assertThat(browser.text("main")).contains("Ditempatkan");
  }

  /** The number of a cell of III/1 this month; 0 has no link. */
  int cell(String part, String... more) {
    browser.open(REPORT + "?bulan=2026-11");
    String css = "table.ipk a[href*='bagian=" + part + "&'][href*='baris=3']";
    for (String filter : more) {
      css += filter;
    }
    var found = browser.all(css);
    return found.isEmpty() ? 0 : Integer.parseInt(found.getFirst().getText().replace(".", ""));
  }

  int placedWomenInTheirTwenties() {
    return cell("1", "[href*='umur=20-29']", "[href*='jk=P']");
  }

  int seatsFilled() {
    return cell("2", ":not([href*='jk='])");
  }

  /** From the cell of the page that {@link #placedWomenInTheirTwenties} opened. */
  void openPlacedWomen() {
    browser.press(
        browser.one(
            "table.ipk a[href*='bagian=1&'][href*='baris=3'][href*='20-29'][href*='jk=P']"));
  }
}
