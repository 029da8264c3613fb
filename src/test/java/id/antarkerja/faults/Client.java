package id.antarkerja.faults;

import id.antarkerja.Visitor;
import id.antarkerja.trust.CanaryCage;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.FormElement;

/**
 * An officer at a counter who registers one person after the other, enters a vacancy now and then,
 * and sends what got no answer again until it gets one.
 */
final class Client {
  /** The one employer of all vacancies: whoever is first registers it. */
  static final String EMPLOYER = "PT Beban Bersama";

  private static final String LAST_DAY = LocalDate.now().plusDays(20).toString();
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
      act(i, stop);
    }
  }

  /** Two persons, then a vacancy. */
  private enum Kind {
    PERSON("/petugas/pencari-kerja/daftar", "form.fcols"),
    VACANCY("/petugas/lowongan/baru", "form[action=/petugas/lowongan/baru]");

    private final String page;
    private final String form;

    Kind(String page, String form) {
      this.page = page;
      this.form = form;
    }

    static Kind of(int number) {
      return number % 3 == 2 ? VACANCY : PERSON;
    }

    Map<String, String> fields(String name) {
      return this == PERSON
          ? Map.of("name", name, "sex", "P", "bornOn", "1998-08-14", "othersChecked", "1")
          : Map.of(
              "title", name,
              "employer_text", EMPLOYER,
              "description", "Menjaga pintu.",
              "expiresOn", LAST_DAY);
    }
  }

  /** One write, acknowledged before it returns; {@code headers} go with the first try only. */
  void act(int number, AtomicBoolean abandon, String... headers) {
    String name = name(number);
    String key = UUID.randomUUID().toString();
    String[] withIt = headers;
    while (true) {
      try {
        Visitor.Answer answer = send(Kind.of(number), name, key, withIt);
        if (answer.status() == 303 && !answer.location().startsWith("/masuk")) {
          ledger.acknowledged(key, name, answer.location());
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

  private Visitor.Answer send(Kind kind, String what, String key, String... headers) {
    Visitor.Answer page = form(kind);
    if (page.status() != 200 || page.page().select(kind.form).isEmpty()) {
      throw new NoFormYet();
    }
    var form = (FormElement) Objects.requireNonNull(page.page().selectFirst(kind.form));
    CanaryCage.sentBeside(what);
    Map<String, String> fields = new LinkedHashMap<>();
    browser
        .filled(form, Map.of())
        .forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
    fields.putAll(
        Map.of("_key", key, "place", "3215", "place_text", "Karawang", "place_for", "Karawang"));
    fields.putAll(kind.fields(what));
    List<String> all = new ArrayList<>(List.of(Door.OFFICER, name));
    all.addAll(List.of(headers));
    return browser.request(
        "POST",
        form.attr("action"),
        Visitor.body(List.copyOf(fields.entrySet())),
        all.toArray(String[]::new));
  }

  private Visitor.Answer form(Kind kind) {
    try {
      return browser.request("GET", kind.page, "", Door.OFFICER, name);
    } catch (UncheckedIOException e) {
      throw new NoFormYet();
    }
  }

  private String name(int number) {
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
