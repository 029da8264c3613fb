package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * {@code authz.yaml}, cell by cell: the status as written, and nothing on the page, in a header or
 * a file that this actor may not see. What the program answers and the file does not name, or the
 * other way round, fails.
 */
class AuthzTest extends MatrixHouse {
  private static final Canary OF_THE_OFFICE =
      new Canary("anybodyofhere", Secret.PERSON, OneOffice.HERE, true);

  private static final List<Who> STRANGERS_FIRST =
      Stream.of(Who.values())
          .sorted(Comparator.comparing(who -> who.maySee(OF_THE_OFFICE, true)))
          .toList();

  /** Whoever sends these is no longer who they were. */
  private static final Set<String> ENDS_SESSIONS =
      Set.of("POST /keluar", "POST /masuk", "POST /saya/keluar", "POST /usaha/keluar");

  /** After a proof of who acts, and on record. */
  private static final Set<String> SHOWS_NIK =
      Set.of(
          "POST /petugas/pencari-kerja/{publicId}/tampilkan",
          "GET /petugas/pencari-kerja/{publicId}/kartu",
          "GET /petugas/pencari-kerja/{publicId}/privasi",
          "POST /petugas/pencari-kerja/{publicId}/privasi/{what}",
          "POST /petugas/privasi/{id}/salinan",
          "GET /saya/data",
          "GET /saya/permintaan",
          "POST /saya/permintaan/{what}",
          "GET /saya/permintaan/{id}/salinan");

  /**
   * Vacancies, employers, gatherings and cards of colleagues are known to every office; whoever
   * works anywhere may be written to.
   */
  private static final Predicate<String> OF_ONE_OFFICE =
      Pattern.compile(
              "GET /petugas/(lowongan|pemberi-kerja)/|GET /petugas/pejabat/[{]id}$|.*/permintaan/"
                  + "|/pesan/dengan/"
                  + "|.*/petugas/kegiatan/[{]id}(|/(hadir|kegiatan.ics|daftar|mundur|daftarkan|mundurkan|nilai))$")
          .asPredicate()
          .negate();

  @Autowired private ApplicationContext context;

  private final Authz authz = Authz.read();
  private final Cells cells = new Cells(authz);

  @Test
  void the_matrix_names_exactly_what_can_be_reached() {
    Set<String> found = new Reachable(context).found();
    Set<String> missing = new TreeSet<>(found);
    missing.removeAll(authz.cells().keySet());
    Set<String> gone = new TreeSet<>(authz.cells().keySet());
    gone.removeAll(found);
    assertThat(missing)
        .as(
            "reachable, but not in authz.yaml; fill in and paste:\n%s",
            String.join("\n", missing.stream().map(line -> "  " + line + ": {…}").toList()))
        .isEmpty();
    assertThat(gone).as("in authz.yaml, but nothing answers there any more").isEmpty();
    assertThat(found).hasSizeGreaterThan(80);
  }

  @Test
  void every_line_has_a_cell_for_every_actor() {
    authz
        .cells()
        .forEach(
            (endpoint, line) ->
                assertThat(line.keySet()).as(endpoint).containsExactlyInAnyOrder(Who.values()));
  }

  @Test
  void reading_answers_as_written_and_shows_nothing_foreign() {
    Map<String, Map<Who, String>> got = new ConcurrentHashMap<>();
    Queue<String> leaks = new ConcurrentLinkedQueue<>();
    LongAdder seen = new LongAdder();
    together(
        looks(authz.cells().keySet().stream().filter(Cells::reads).toList(), cells::address),
        (look, answer) -> {
          String shown = Shown.all(answer);
          leaks(leaks, look, shown);
          seen.add(worlds.canaries().in(shown).size());
          if (look.world() == worlds.here()) {
            got.computeIfAbsent(look.endpoint(), e -> new ConcurrentHashMap<>())
                .put(look.who(), Cells.word(look.endpoint(), answer));
          }
        });
    assertSoftly(
        soft -> {
          soft.assertThat(leaks).as("shown to somebody who may not see it").isEmpty();
          soft.assertThat(String.join("\n", authz.wrong(got)))
              .as("cells that are not as written")
              .isEmpty();
          soft.assertThat(seen.sum()).as("canaries found where they may be").isGreaterThan(200);
        });
  }

  @Test
  void lists_searches_and_feeds_show_nothing_foreign() {
    Queue<String> leaks = new ConcurrentLinkedQueue<>();
    Queue<String> broken = new ConcurrentLinkedQueue<>();
    together(
        looks(authz.probes(), (probe, filled) -> filled.apply(probe)),
        (look, answer) -> {
          if (answer.status() >= 500) {
            broken.add(look.toString());
          }
          leaks(leaks, look, Shown.all(answer));
        });
    assertThat(broken).isEmpty();
    assertThat(leaks).isEmpty();
  }

  @Test
  void writing_answers_as_written_and_changes_no_row_of_others() {
    Map<String, Map<Who, String>> got = new TreeMap<>();
    Queue<String> leaks = new ConcurrentLinkedQueue<>();
    List<String> names =
        Stream.of(
                "person",
                "employer",
                "vacancy",
                "vacancy2",
                "draft",
                "referral",
                "placement",
                "copy",
                "correction",
                "erasure",
                "objection",
                "incident",
                "import")
            .map(id -> worlds.here().ids().get(id))
            .toList();
    Map<String, List<String>> before = tables.rowsNaming(names);
    var record = new OnRecord(authz, new Trail(tables));
    for (String endpoint : authz.cells().keySet()) {
      if (Cells.writes(endpoint)) {
        for (Who who : STRANGERS_FIRST) {
          got.computeIfAbsent(endpoint, e -> new EnumMap<>(Who.class))
              .put(who, written(leaks, record, endpoint, who));
        }
      }
    }
    Map<String, List<String>> after = tables.rowsNaming(names);
    assertSoftly(
        soft -> {
          soft.assertThat(leaks).as("shown to somebody who may not see it").isEmpty();
          soft.assertThat(String.join("\n", authz.wrong(got)))
              .as("cells that are not as written")
              .isEmpty();
          soft.assertThat(String.join("\n", record.wrong()))
              .as("writes and the entries that they leave, see unrecorded: in authz.yaml")
              .isEmpty();
          before.forEach(
              (table, rows) ->
                  soft.assertThat(after.get(table)).as("changed: " + table).containsAll(rows));
        });
  }

  /** Who is let in writes in a world of its own, so that the one that is looked at stays whole. */
  private String written(Queue<String> leaks, OnRecord record, String endpoint, Who who) {
    boolean letIn = Authz.LET_IN.equals(authz.expected(endpoint, who));
    OneOffice world = letIn ? worlds.worn() : worlds.here();
    Visitor visitor = ENDS_SESSIONS.contains(endpoint) ? fresh(who, world) : stillIn(who, world);
    var fields = cells.fields(visitor, endpoint, text -> filled(text, world, who));
    String path = filled(authz.path(endpoint), world, who);
    Answer answer =
        letIn ? record.of(endpoint, () -> visitor.post(path, fields)) : visitor.post(path, fields);
    leaks(leaks, new Look(who, world, endpoint, fields + path), Shown.all(answer));
    return Cells.word(endpoint, answer);
  }

  /** Also to those who may see it, a whole NIK stands only where it is asked for. */
  private void leaks(Queue<String> leaks, Look look, String shown) {
    String endpoint = look.endpoint().replaceFirst("^(/[^?]*).*", "GET $1");
    if (!SHOWS_NIK.contains(endpoint)) {
      String sent = Canary.squeezed(look.address());
      worlds.canaries().in(shown).stream()
          .filter(canary -> canary.secret() == Secret.NIK && !sent.contains(canary.token()))
          .forEach(
              canary ->
                  leaks.add(look.who().word() + " " + look.endpoint() + " unmasked " + canary));
    }
    foreign(look, shown)
        .forEach(
            canary -> leaks.add(look.who().word() + " " + look.endpoint() + " shows " + canary));
  }

  /** Whoever may do a thing in their office may not do it in another one. */
  @Test
  void heads_and_admins_answer_for_their_own_office_alone() {
    List<String> reached = new ArrayList<>();
    int tried = 0;
    for (String endpoint : authz.cells().keySet()) {
      for (Who who : List.of(Who.OWN, Who.HEAD, Who.ADMIN)) {
        String address = filled(authz.path(endpoint), worlds.there(), who);
        boolean theirs =
            endpoint.contains(" /petugas")
                && OF_ONE_OFFICE.test(endpoint)
                && !address.equals(filled(authz.path(endpoint), worlds.here(), who));
        if (theirs) {
          tried++;
          UnaryOperator<String> there = text -> filled(text, worlds.there(), who);
          Answer answer =
              Cells.reads(endpoint)
                  ? cells.get(visitor(who), endpoint, there)
                  : cells.post(visitor(who), endpoint, there);
          if (answer.status() != 404 && answer.status() != 403) {
            reached.add(who.word() + " " + endpoint + ": " + answer.status());
          }
        }
      }
    }
    assertThat(reached).isEmpty();
    assertThat(tried).isGreaterThan(100);
  }

  @Test
  void what_belongs_to_another_office_looks_like_what_never_was() {
    int seen = 0;
    for (String endpoint : authz.cells().keySet()) {
      for (Who who : List.of(Who.OTHER, Who.NEIGHBOUR, Who.RIVAL)) {
        if (endpoint.matches("GET /(petugas|saya|usaha)/.*[{].*")
            && "404".equals(authz.expected(endpoint, who))) {
          String address = cells.address(endpoint, text -> filled(text, worlds.here(), who));
          Answer theirs = visitor(who).get(address);
          Answer nobodys = visitor(who).get(random(address));
          assertThat(nobodys.status()).as(address).isEqualTo(theirs.status());
          assertThat(random(nobodys)).as(address).isEqualTo(random(theirs));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(16);
  }

  /**
   * Pages link to themselves in the other language, so their own address is on them; the token
   * against forgery is masked anew on each.
   */
  private static String random(Answer answer) {
    answer.page().select("input[name=_csrf]").attr("value", "");
    return answer.page().outerHtml().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
  }
}
