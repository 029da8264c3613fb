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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
      new Canary("anybodyofhere", Secret.PERSON, OneOffice.HERE);

  private static final List<Who> STRANGERS_FIRST =
      Stream.of(Who.values())
          .sorted(Comparator.comparing(who -> who.maySee(OF_THE_OFFICE)))
          .toList();

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
    Map<String, Map<Who, String>> got = new TreeMap<>();
    List<String> leaks = new ArrayList<>();
    long seen = 0;
    for (String endpoint : authz.cells().keySet()) {
      if (Cells.reads(endpoint)) {
        for (Who who : Who.values()) {
          for (OneOffice world : List.of(worlds.here(), worlds.there())) {
            Answer answer = cells.get(visitor(who), endpoint, text -> filled(text, world, who));
            String address = cells.address(endpoint, text -> filled(text, world, who));
            leaks(leaks, who, endpoint, answer, address);
            seen += Shown.canaries(answer, worlds.canaries());
            if (world == worlds.here()) {
              got.computeIfAbsent(endpoint, e -> new EnumMap<>(Who.class))
                  .put(who, Cells.word(answer, false));
            }
          }
        }
      }
    }
    long found = seen;
    assertSoftly(
        soft -> {
          soft.assertThat(leaks).as("shown to somebody who may not see it").isEmpty();
          soft.assertThat(String.join("\n", authz.wrong(got)))
              .as("cells that are not as written")
              .isEmpty();
          soft.assertThat(found).as("canaries found where they may be").isGreaterThan(200);
        });
  }

  @Test
  void lists_searches_and_feeds_show_nothing_foreign() {
    List<String> leaks = new ArrayList<>();
    for (Who who : Who.values()) {
      Visitor visitor = visitor(who);
      for (String probe : authz.probes()) {
        for (OneOffice world : List.of(worlds.here(), worlds.there())) {
          String address = filled(probe, world, who);
          Answer answer = visitor.get(address);
          assertThat(answer.status()).as(who + " " + address).isLessThan(500);
          leaks(leaks, who, probe, answer, address);
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void writing_answers_as_written_and_changes_no_row_of_others() {
    Map<String, Map<Who, String>> got = new TreeMap<>();
    List<String> leaks = new ArrayList<>();
    List<String> names =
        Stream.of("person", "employer", "vacancy", "vacancy2", "draft", "referral", "placement")
            .map(id -> worlds.here().ids().get(id))
            .toList();
    Map<String, List<String>> before = tables.rowsNaming(names);
    for (String endpoint : authz.cells().keySet()) {
      if (Cells.writes(endpoint)) {
        for (Who who : STRANGERS_FIRST) {
          got.computeIfAbsent(endpoint, e -> new EnumMap<>(Who.class))
              .put(who, written(leaks, endpoint, who));
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
          before.forEach(
              (table, rows) ->
                  soft.assertThat(after.get(table)).as("changed: " + table).containsAll(rows));
        });
  }

  /** Who is let in writes in a world of its own, so that the one that is looked at stays whole. */
  private String written(List<String> leaks, String endpoint, Who who) {
    boolean letIn = Authz.LET_IN.equals(authz.expected(endpoint, who));
    OneOffice world = letIn ? worlds.worn() : worlds.here();
    boolean endsSession = endpoint.equals("POST /keluar") || endpoint.equals("POST /masuk");
    Visitor visitor = endsSession ? fresh(who) : visitor(who);
    var fields = cells.fields(visitor, endpoint, text -> filled(text, world, who));
    String path = filled(authz.path(endpoint), world, who);
    Answer answer = visitor.post(path, fields);
    leaks(leaks, who, endpoint, answer, fields + path);
    return Cells.word(answer, true);
  }

  private void leaks(List<String> leaks, Who who, String endpoint, Answer answer, String sent) {
    for (Canary canary : Shown.leaks(answer, who, worlds.canaries(), sent)) {
      leaks.add(who.word() + " " + endpoint + " shows " + canary);
    }
  }

  @Test
  void what_belongs_to_another_office_looks_like_what_never_was() {
    int seen = 0;
    for (String endpoint : authz.cells().keySet()) {
      if (endpoint.startsWith("GET /petugas")
          && "404".equals(authz.expected(endpoint, Who.OTHER))
          && authz.path(endpoint).contains("{")) {
        String address = cells.address(endpoint, text -> filled(text, worlds.here(), Who.OTHER));
        Answer theirs = visitor(Who.OTHER).get(address);
        Answer nobodys = visitor(Who.OTHER).get(random(address));
        assertThat(nobodys.status()).as(address).isEqualTo(theirs.status());
        assertThat(random(nobodys)).as(address).isEqualTo(random(theirs));
        seen++;
      }
    }
    assertThat(seen).isGreaterThanOrEqualTo(8);
  }

  /** Pages link to themselves in the other language, so their own address is on them. */
  private static String random(Answer answer) {
    return answer.page().outerHtml().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
  }
}
