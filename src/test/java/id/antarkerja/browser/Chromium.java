package id.antarkerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person at a real browser: opens pages, types, presses what they can read. One Chromium with and
 * one without JavaScript serve all tests of a run.
 */
final class Chromium {
  private static final Map<Boolean, ChromeDriver> STARTED = new LinkedHashMap<>();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(50);

  final ChromeDriver driver;
  final boolean script;
  final String origin;

  private Chromium(String origin, boolean script) {
    this.origin = origin;
    this.script = script;
    this.driver = STARTED.computeIfAbsent(script, Chromium::start);
    driver.manage().logs().get(LogType.BROWSER);
    forget();
  }

  static Chromium withScript(String origin) {
    return new Chromium(origin, true);
  }

  static Chromium withoutScript(String origin) {
    return new Chromium(origin, false);
  }

  private static ChromeDriver start(boolean script) {
    var options = new ChromeOptions();
    // The same engine without a browser's windows around it: it takes two thirds of the work.
    options.setBinary(program("chromium-headless-shell", "chromium", "chromium-browser"));
    options.addArguments(
        "--headless=new",
        "--accept-lang=id",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        // It ends with its driver: the two are stopped in any order.
        "--remote-debugging-pipe",
        "--window-size=1366,900");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "id"));
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver"))
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options);
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !script));
    Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
    return driver;
  }

  private static File program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name).toFile()))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Browser tests need Debian's packages chromium and chromium-driver."));
  }

  /** As somebody who never was here. */
  void forget() {
    driver.get(origin + "/robots.txt");
    driver.manage().deleteAllCookies();
  }

  void open(String path) {
    driver.get(path.startsWith("http") ? path : origin + path);
  }

  String path() {
    return driver.getCurrentUrl().replace(origin, "");
  }

  String text() {
    return text("body");
  }

  String text(String css) {
    return patiently(() -> one(css).getText());
  }

  WebElement one(String css) {
    return patiently(() -> shown(css));
  }

  /** A page that changes under one's eyes is read again. */
  private static <T> T patiently(Supplier<T> reading) {
    for (int again = 0; ; again++) {
      try {
        return reading.get();
      } catch (StaleElementReferenceException changed) {
        if (again == 60) {
          throw changed;
        }
        LockSupport.parkNanos(GLANCE.toNanos());
      }
    }
  }

  private WebElement shown(String css) {
    List<WebElement> found = driver.findElements(By.cssSelector(css));
    assertThat(found).as("%s on %s%n%s", css, path(), visibleText()).isNotEmpty();
    return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(found.getFirst());
  }

  private String visibleText() {
    return driver.findElement(By.tagName("body")).getText();
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void type(String name, String text) {
    WebElement field = one("[name='" + name + "']:not([type=hidden])");
    if (List.of("date", "time").contains(String.valueOf(field.getDomAttribute("type")))) {
      run(
          "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change',"
              + " {bubbles: true}))",
          field,
          text);
      return;
    }
    intoView(field);
    field.clear();
    field.sendKeys(text);
  }

  /** A radio button or a tick box, pressed on its label. */
  void choose(String name, String value) {
    patiently(
        () -> {
          WebElement box = one("[name='" + name + "'][value='" + value + "']");
          if (!box.isSelected()) {
            press(box.findElement(By.xpath("./ancestor::label[1]")));
          }
          return true;
        });
  }

  void select(String name, String value) {
    new Select(one("select[name='" + name + "']")).selectByValue(value);
  }

  /** With JavaScript picks the first suggestion, without it the words alone must do. */
  void lookUp(String name, String words) {
    type(name + "_text", words);
    if (script) {
      String option = "[data-name='" + name + "'] [role=option][data-index]";
      waitFor(option);
      one(option).click();
    }
  }

  /** A link or button of the page's main part whose name contains this. */
  void press(String name) {
    WebElement before = driver.findElement(By.tagName("html"));
    boolean sends =
        patiently(
            () -> {
              WebElement chosen = named(name);
              boolean ofForm =
                  chosen.getTagName().equals("button")
                      && !chosen.findElements(By.xpath("./ancestor::form")).isEmpty();
              press(chosen);
              return ofForm;
            });
    if (sends) {
      untilGone(before, name);
    }
  }

  private WebElement named(String name) {
    List<WebElement> found =
        driver.findElements(
            By.xpath(
                "//main//*[self::a or self::button][contains(normalize-space(.), \"%s\")]"
                    .formatted(name)));
    return found.stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " on " + path() + "\n" + text()));
  }

  /** Presses the button of the form with that action, until another page stands there. */
  void send(String action) {
    WebElement before =
        patiently(
            () -> {
              WebElement page = driver.findElement(By.tagName("html"));
              press(one("form[action$='" + action + "'] button.btn"));
              return page;
            });
    untilGone(before, action);
  }

  private void untilGone(WebElement page, String pressed) {
    new WebDriverWait(driver, PATIENCE, GLANCE)
        .withMessage(() -> "no answer to " + pressed + " on " + path())
        .until(any -> isGone(page));
  }

  /** The driver says so in two ways, the second when the page goes while it is asked. */
  private static boolean isGone(WebElement page) {
    try {
      return !page.isEnabled();
    } catch (StaleElementReferenceException gone) {
      return true;
    } catch (WebDriverException e) {
      if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
        return true;
      }
      throw e;
    }
  }

  void press(WebElement element) {
    intoView(element);
    element.click();
  }

  private void intoView(WebElement element) {
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
  }

  void waitFor(String css) {
    new WebDriverWait(driver, PATIENCE, GLANCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> css + " never came on " + path())
        .until(any -> all(css).stream().anyMatch(WebElement::isDisplayed));
  }

  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  /** What this browser would send along, for reading files it can't show. */
  String cookies() {
    return driver.manage().getCookies().stream()
        .map((Cookie cookie) -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
