package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.browser.Desk;
import id.antarkerja.web.Merge;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Sends poison to forms and looks whether anything was stored. */
abstract class PoisonHouse extends MatrixHouse {
  /** What grows by itself, or counts refusals. */
  private static final Predicate<String> COUNTED_APART =
      Pattern.compile(
              "(audit|jobs|events|matching|notifications|interchange)\\..*|.*(session|attempt|throttle|device|budget|web\\.requests).*")
          .asMatchPredicate();

  /** Of a longer one by nobody the rest isn't read: the line may be gone before the answer. */
  private static final int LONGEST_OF_NOBODY = 64 * 1024;

  /** What only these forms need: somebody of another office who was looked for, and so on. */
  @BeforeEach
  void more() {
    Map<String, String> ids = worlds.here().ids();
    ids.computeIfAbsent("sighting", name -> sighting());
    ids.computeIfAbsent("waiting", name -> waiting());
    ids.putIfAbsent("glass", UUID.randomUUID().toString());
    reads(worlds.here());
    reads(worlds.worn());
  }

  /** Whose limit may be raised is one who read something. */
  private void reads(OneOffice world) {
    tables
        .jdbc()
        .sql("insert into audit.rows (account, person, at) values (:id::uuid, :person, :now)")
        .param("id", world.ids().get("officer"))
        .param("person", UUID.randomUUID())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private String sighting() {
    String nik =
        worlds.there().canaries().stream()
            .map(Canary::token)
            .filter(token -> token.matches("\\d{16}"))
            .findFirst()
            .orElseThrow();
    Visitor officer = visitor(Who.OWN);
    officer.get("/petugas/pencari-kerja");
    officer.submitOnly("/petugas/pencari-kerja", Map.of("q", nik));
    String link = officer.last().page().select("a[href$=/darurat]").attr("href");
    return Desk.id(link.replace("/darurat", ""));
  }

  private String waiting() {
    Visitor head = visitor(Who.HEAD);
    String page = "/petugas/pejabat/baru";
    head.get(page);
    Answer entered =
        head.submitOnly(
            page,
            Map.of(
                "kind",
                "CIVIL_SERVANT",
                "name",
                "Sri Menunggu",
                "email",
                Desk.letters() + "@uji.example",
                "role",
                "OFFICER"));
    return tables
        .jdbc()
        .sql("select id from access.account_requests where account_id = :id::uuid")
        .param("id", Desk.id(Objects.requireNonNull(entered.location())))
        .query(String.class)
        .single();
  }

  protected void all(Target target) {
    Visitor visitor = visitor(target.who());
    Map<String, Long> before = stored();
    Queue<String> wrong = new ConcurrentLinkedQueue<>();
    String path = filled(target.action(), worlds.here(), target.who());
    List<Map.Entry<String, String>> valid = valid(target, Cells.csrf(visitor));
    Crowd.each(
        Poison.of(target),
        poison -> {
          String body = poison.in(again(valid));
          try {
            int status = visitor.request("POST", path, body).status();
            if (status < 400 || status > 499) {
              wrong.add(status + " for " + poison);
            }
          } catch (UncheckedIOException hungUp) {
            if (body.length() < LONGEST_OF_NOBODY) {
              wrong.add("no answer to " + poison);
            }
          }
        });
    assertThat(wrong).as(target.name()).isEmpty();
    assertThat(stored()).as("stored by " + target.name()).isEqualTo(before);
    assertThat(visitor.get("/masuk").status()).isEqualTo(200);
  }

  protected List<Map.Entry<String, String>> valid(Target target, String csrf) {
    return valid(target, visitor(target.who()), worlds.here(), csrf);
  }

  protected List<Map.Entry<String, String>> valid(
      Target target, Visitor visitor, OneOffice world, String csrf) {
    Map<String, String> fields = new TreeMap<>(target.valid());
    fields.replaceAll((name, value) -> filled(value, world, target.who()));
    fields.put("_csrf", csrf);
    fields.put("_key", UUID.randomUUID().toString());
    if (!target.isOpened()) {
      return new ArrayList<>(fields.entrySet());
    }
    String path = filled(target.action(), world, target.who());
    visitor.get(path);
    var all = new ArrayList<>(visitor.filled(visitor.form(path), fields));
    all.removeIf(field -> field.getKey().equals(Merge.BASE));
    return all;
  }

  /** The same under a key of its own. */
  private static List<Map.Entry<String, String>> again(List<Map.Entry<String, String>> form) {
    return form.stream()
        .map(
            field ->
                field.getKey().equals("_key")
                    ? Map.entry("_key", UUID.randomUUID().toString())
                    : field)
        .collect(Collectors.toList());
  }

  protected Map<String, Long> stored() {
    return tables.counts(COUNTED_APART.negate());
  }
}
