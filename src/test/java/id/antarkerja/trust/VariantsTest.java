package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However an address is written or dressed up, who may not open it does not. */
class VariantsTest extends MatrixHouse {
  private static final Set<String> REFUSED = Set.of("403", "404", Authz.SIGN_IN);

  /** One way of saying the same thing differently. */
  private record Trick(String name, String method, UnaryOperator<String> path, String... headers) {}

  private static Trick path(String name, UnaryOperator<String> path) {
    return new Trick(name, "GET", path);
  }

  private static Trick header(String header, String value) {
    return new Trick(header + ": " + value, "GET", path -> path, header, value);
  }

  private static final List<Trick> TRICKS =
      List.of(
          new Trick("HEAD", "HEAD", path -> path),
          new Trick("OPTIONS", "OPTIONS", path -> path),
          new Trick("PUT", "PUT", path -> path),
          new Trick("PROPFIND", "PROPFIND", path -> path),
          path("slash at the end", path -> path + "/"),
          path("matrix variable", path -> path + ";m=1"),
          path("matrix variable inside", path -> path.replaceFirst("^/(\\w+)", "/$1;m=1")),
          path("matrix variable before", path -> "/;x" + path),
          path("dot segment", path -> "/%2e" + path),
          path("two dots", path -> "/lowongan/%2e%2e" + path),
          path("encoded slash", path -> path.replaceFirst("(?<=.)/", "%2f")),
          path("encoded backslash", path -> path.replaceFirst("(?<=.)/", "%5c")),
          path(
              "encoded letter",
              path -> "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2)),
          path(
              "encoded twice",
              path -> "/%25" + Integer.toHexString(path.charAt(1)) + path.substring(2)),
          path("capitals", path -> path.toUpperCase(Locale.ROOT)),
          path("two slashes", path -> "/" + path),
          path("two slashes inside", path -> path.replaceFirst("(?<=.)/", "//")),
          path("NUL", path -> path + "%00"),
          path("blank", path -> path + "%20"),
          path("line end", path -> path + "%0d%0aX-Office:%20x"),
          path("ending", path -> path + ".json"),
          path("overlong encoding", path -> "/%c1%b0" + path.substring(2)),
          path("parameter twice", path -> path + "?id=1&id=2&q=a&q=b"),
          path("_method", path -> path + "?_method=POST&_method=GET"),
          header("X-HTTP-Method-Override", "POST"),
          header("X-Method-Override", "DELETE"),
          header("X-Forwarded-For", "127.0.0.1"),
          header("X-Forwarded-Host", "localhost"),
          header("X-Forwarded-Prefix", "/lowongan"),
          header("X-Forwarded-Proto", "https"),
          header("Forwarded", "for=127.0.0.1;host=localhost;proto=https"),
          header("X-Original-URL", "/lowongan"),
          header("X-Rewrite-URL", "/lowongan"),
          header("X-Real-IP", "127.0.0.1"),
          header("X-User-Id", "1"),
          header("Authorization", "Basic YWRtaW46YWRtaW4="),
          header("HX-Request", "true"));

  /** At most so many pages share the tricks of their part of the house. */
  private static final int SHARE = 6;

  private static final List<Who> ASKING =
      List.of(Who.OTHER, Who.ADMIN, Who.SEEKER, Who.CONTACT, Who.ANONYMOUS);

  private final Authz authz = Authz.read();
  private final Cells cells = new Cells(authz);

  /** Which actor asks for what; all of one part of the house share its tricks. */
  private record Closed(String endpoint, Who who) {
    String part() {
      return partOf(endpoint);
    }
  }

  private static String partOf(String endpoint) {
    String[] path = endpoint.substring(endpoint.indexOf('/')).split("/");
    return path.length < 3 ? path[1] : path[1] + "/" + path[2];
  }

  /** Every trick at every part of the house, at several of its pages and by several actors. */
  @Test
  void no_spelling_opens_what_is_refused() {
    Queue<String> opened = new ConcurrentLinkedQueue<>();
    LongAdder tried = new LongAdder();
    ASKING.forEach(this::visitor);
    Crowd.each(
        closed().values(),
        part -> {
          int share = Math.min(SHARE, part.size());
          for (int n = 0; n < part.size(); n++) {
            Closed closed = part.get(n);
            String address =
                cells.address(closed.endpoint(), text -> filled(text, worlds.here(), closed.who()));
            for (int i = n % share; i < TRICKS.size(); i += share) {
              tried.increment();
              opened(opened, closed.who(), closed.endpoint(), address, TRICKS.get(i));
            }
          }
        });
    assertThat(opened).isEmpty();
    assertThat(tried.sum()).isGreaterThan(800);
  }

  private Map<String, List<Closed>> closed() {
    return authz.cells().keySet().stream()
        .filter(endpoint -> endpoint.matches("GET /(petugas|saya|usaha)(/.*)?"))
        .flatMap(endpoint -> ASKING.stream().map(who -> new Closed(endpoint, who)))
        .filter(closed -> REFUSED.contains(authz.expected(closed.endpoint(), closed.who())))
        .collect(Collectors.groupingBy(Closed::part, TreeMap::new, Collectors.toList()));
  }

  private void opened(Queue<String> opened, Who who, String endpoint, String address, Trick trick) {
    String query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
    String path = trick.path().apply(address.replace(query, ""));
    String whole = path.contains("?") ? path + query.replace('?', '&') : path + query;
    Answer answer = visitor(who).request(trick.method(), whole, "", trick.headers());
    String name = who.word() + " " + endpoint + " by " + trick.name() + ": " + answer.status();
    boolean askedOnly = trick.method().equals("OPTIONS") && answer.body().length == 0;
    boolean refused =
        answer.status() >= 400 && answer.status() < 500 || Cells.isSentToSignIn(answer);
    if (!refused && !askedOnly) {
      opened.add(name + " → " + answer.location());
    }
    foreign(answer, who, whole).forEach(canary -> opened.add(name + " shows " + canary));
  }

  @Test
  void a_header_does_not_lead_to_another_page() {
    String person = "/petugas/pencari-kerja/" + worlds.here().ids().get("person");
    for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix")) {
      Answer answer = visitor(Who.OWN).request("GET", "/lowongan", "", header, person);
      assertThat(answer.page().select("h1").text())
          .isEqualTo(visitor(Who.OWN).get("/lowongan").page().select("h1").text());
    }
  }

  @Test
  void reading_never_writes_however_it_is_dressed_up() {
    List<String> names =
        Stream.of("person", "vacancy", "referral", "placement", "employer")
            .map(id -> worlds.here().ids().get(id))
            .toList();
    Map<String, List<String>> before = tables.rowsNaming(names);
    List<Trick> dressed =
        TRICKS.stream().filter(t -> !t.method().equals("GET") || t.headers().length > 0).toList();
    List.of(Who.OWN, Who.SEEKER, Who.CONTACT).forEach(this::visitor);
    Crowd.each(
        writing().values(),
        part -> {
          int share = Math.min(SHARE, part.size());
          for (int n = 0; n < part.size(); n++) {
            for (int i = n % share; i < dressed.size(); i += share) {
              doesNothing(part.get(n), dressed.get(i));
            }
          }
        });
    Map<String, List<String>> after = tables.rowsNaming(names);
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
  }

  private Map<String, List<String>> writing() {
    return authz.cells().keySet().stream()
        .filter(Cells::writes)
        .filter(endpoint -> !authz.cells().containsKey(endpoint.replace("POST", "GET")))
        .collect(Collectors.groupingBy(VariantsTest::partOf));
  }

  private void doesNothing(String endpoint, Trick trick) {
    Who who =
        endpoint.contains("/saya")
            ? Who.SEEKER
            : endpoint.contains("/usaha") ? Who.CONTACT : Who.OWN;
    UnaryOperator<String> here = text -> filled(text, worlds.here(), who);
    String address =
        here.apply(authz.path(endpoint))
            + "?"
            + Visitor.body(cells.fields(visitor(who), endpoint, here));
    Answer answer = visitor(who).request(trick.method(), address, "", trick.headers());
    assertThat(answer.status())
        .as(trick.name() + " " + endpoint)
        .isIn(200, 303, 400, 403, 404, 405, 501);
  }
}
