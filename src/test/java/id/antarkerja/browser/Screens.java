package id.antarkerja.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * Looks at pages as a reviewer would, at a desk's and a phone's width: nothing wider than the
 * screen, WCAG 2.2 AA, a silent console. Collects what is wrong, so that one run shows it all. A
 * picture of each, for people, is left out with {@code -Dantarkerja.screens=false}: it proves
 * nothing.
 */
final class Screens {
  private static final Path FOLDER = Path.of("target", "screens");
  private static final boolean PICTURES = !"false".equals(System.getProperty("antarkerja.screens"));
  private static final List<Integer> WIDTHS = List.of(1366, 360);
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  // An answer like 404 or 422 is the page under test, not a fault of it.
  private static final Pattern REFUSED =
      Pattern.compile("Failed to load resource: the server responded with a status of 4(04|09|22)");

  private static final String AXE = axe();

  private final Chromium browser;
  private final List<String> faults = new ArrayList<>();

  Screens(Chromium browser) {
    this.browser = browser;
  }

  List<String> faults() {
    return faults;
  }

  void screen(String name) {
    for (int width : WIDTHS) {
      String at = name + "-" + width;
      wide(width, 900);
      notWiderThan(width, at);
      inWords(at);
      if (PICTURES) {
        picture(at);
      }
      if (browser.script) {
        accessible(at);
      }
    }
    wide(WIDTHS.getFirst(), 900);
    console(name);
  }

  private void wide(int width, int height) {
    browser.driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private void notWiderThan(int width, String at) {
    long content =
        ((Number) browser.run("return document.documentElement.scrollWidth")).longValue();
    if (content > width) {
      faults.add(at + ": content is " + content + " px wide: " + widest(width));
    }
  }

  /** A text that nobody wrote shows its key. */
  private void inWords(String at) {
    Object key =
        browser.run(
            "return (document.body.innerText.match(/\\b[a-z]+[.][a-zA-Z]+[.][A-Z_]{3,}\\b/) || [''])[0]");
    if (!String.valueOf(key).isEmpty()) {
      faults.add(at + ": a key instead of a text: " + key);
    }
  }

  private Object widest(int width) {
    return browser.run(
        """
        return [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right + scrollX > arguments[0] + 0.5)
          .slice(0, 6)
          .map(e => e.tagName + '.' + e.className + '#' + e.id + ' '
            + Math.round(e.getBoundingClientRect().right)).join(', ')
        """,
        width);
  }

  private void picture(String at) {
    long height =
        ((Number) browser.run("return document.documentElement.scrollHeight")).longValue();
    int width = Integer.parseInt(at.substring(at.lastIndexOf('-') + 1));
    wide(width, (int) Math.min(Math.max(height, 900), 8000));
    Object data =
        browser
            .driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true))
            .get("data");
    wide(width, 900);
    try {
      Files.createDirectories(FOLDER);
      Files.write(
          FOLDER.resolve(at + ".png"),
          Base64.getDecoder().decode(String.valueOf(data).getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Axe is given to a page once, and tells what is wrong alone: what is right is long. Colours are
   * the same on a phone, and looking at them is most of its work.
   */
  private void accessible(String at) {
    if (Boolean.TRUE.equals(browser.run("return typeof axe === 'undefined'"))) {
      browser.run(AXE);
    }
    Object wrong =
        browser.driver.executeAsyncScript(
            """
            const told = arguments[1];
            axe.run(document, {runOnly: arguments[0], resultTypes: ['violations'],
                rules: {'color-contrast': {enabled: innerWidth > 400}}})
              .then(found => told(found.violations.map(rule => rule.id + ', ' + rule.help
                + rule.nodes.slice(0, 4).map(n => '\\n    ' + n.html + ' ' + n.failureSummary))),
              failure => told(['axe: ' + failure]))
            """,
            WCAG);
    ((List<?>) wrong).forEach(rule -> faults.add(at + ": " + rule));
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void console(String name) {
    for (LogEntry entry : browser.driver.manage().logs().get(LogType.BROWSER)) {
      boolean bad =
          entry.getLevel().intValue() >= Level.SEVERE.intValue()
              || entry.getMessage().contains("Content Security Policy");
      if (bad && !REFUSED.matcher(entry.getMessage()).find()) {
        faults.add(name + ": console: " + entry.getMessage());
      }
    }
  }
}
