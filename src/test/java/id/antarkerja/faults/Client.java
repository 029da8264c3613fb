package id.antarkerja.faults;

import id.antarkerja.Visitor;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An officer at a counter who registers one person after the other, and sends what got no answer
 * again until it gets one.
 */
final class Client {
  private static final String FORM = "/petugas/pencari-kerja/daftar";
  private static final String SYLLABLES = "rabidugekosatemiluno";

  private final House house;
  private final Ledger ledger;
  private final String name;
  private final boolean newKeyEachTime;
  private Visitor browser;

  Client(House house, Ledger ledger, String name, boolean newKeyEachTime) {
    this.house = house;
    this.ledger = ledger;
    this.name = name;
    this.newKeyEachTime = newKeyEachTime;
    this.browser = new Visitor(house.origin());
  }

  void workUntil(AtomicBoolean stop) {
    for (int i = 0; !stop.get(); i++) {
      register(i, stop);
    }
  }

  /** One person, acknowledged before it returns; {@code headers} go with the first try only. */
  void register(int number, AtomicBoolean abandon, String... headers) {
    String person = person(number);
    String key = UUID.randomUUID().toString();
    String[] withIt = headers;
    while (true) {
      try {
        Visitor.Answer answer = send(person, key, withIt);
        if (answer.status() == 303 && !answer.location().startsWith("/masuk")) {
          ledger.acknowledged(key, person, answer.location());
          return;
        }
        if (answer.status() == 422) {
          throw new AssertionError("refused: " + answer.text());
        }
      } catch (NoFormYet nothingWasSent) {
        giveUpOrPause(abandon);
        continue;
      } catch (UncheckedIOException noAnswer) {
        giveUpOrPause(abandon);
      }
      withIt = new String[0];
      key = newKeyEachTime ? UUID.randomUUID().toString() : key;
      browser = new Visitor(house.origin());
    }
  }

  /** Whoever lost the program has lost the session, too. */
  private void giveUpOrPause(AtomicBoolean abandon) {
    if (abandon.get() && !house.isAlive()) {
      throw new AssertionError("the program did not come back");
    }
    browser = new Visitor(house.origin());
    pause();
  }

  private static final class NoFormYet extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Visitor.Answer send(String person, String key, String... headers) {
    if (browser.last().status() != 200) {
      Visitor.Answer page = form();
      if (page.status() != 200 || page.page().select("form.fcols").isEmpty()) {
        throw new NoFormYet();
      }
      form =
          browser.filled(
              (org.jsoup.nodes.FormElement) page.page().selectFirst("form.fcols"), Map.of());
      action = page.page().selectFirst("form.fcols").attr("action");
    }
    Map<String, String> fields = new LinkedHashMap<>();
    form.forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
    fields.putAll(
        Map.of(
            "_key", key,
            "name", person,
            "sex", "P",
            "bornOn", "1998-08-14",
            "place", "3215",
            "place_text", "Karawang",
            "place_for", "Karawang",
            "othersChecked", "1"));
    List<String> all = new ArrayList<>(List.of(Door.OFFICER, name));
    all.addAll(List.of(headers));
    return browser.request(
        "POST", action, Visitor.body(List.copyOf(fields.entrySet())), all.toArray(String[]::new));
  }

  private Visitor.Answer form() {
    try {
      return browser.request("GET", FORM, "", Door.OFFICER, name);
    } catch (UncheckedIOException e) {
      throw new NoFormYet();
    }
  }

  private List<Map.Entry<String, String>> form = List.of();
  private String action = "";

  private String person(int number) {
    var text = new StringBuilder(name + " ");
    for (char digit : String.valueOf(100_000 + number).toCharArray()) {
      text.append(SYLLABLES, 2 * (digit - '0'), 2 * (digit - '0') + 2);
    }
    return text.toString();
  }

  private static void pause() {
    try {
      Thread.sleep(60);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
