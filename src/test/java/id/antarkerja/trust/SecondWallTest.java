package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.AccessInterceptor;
import id.antarkerja.access.Decision;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Relation;
import id.antarkerja.access.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The matrix again with the first wall taken out of the running program: handlers answer anybody
 * and every decision is yes. What then stands between a stranger and a file is the database's
 * row-level security alone. There is no switch for this in the program: the test takes the
 * interceptor out of Spring's own list, puts an answer before the proxy of {@link Decisions}, and
 * puts both back.
 */
class SecondWallTest extends MatrixHouse {
  /** Everything is allowed to everybody, down to the most sensitive field. */
  private static final Decision.Allowed ALL =
      new Decision.Allowed(Tier.SENSITIVE, Relation.OWN_CASELOAD, null);

  private static final MethodInterceptor YES =
      call ->
          call.getMethod().getName().equals("decideAll")
              ? ((Collection<?>) call.getArguments()[1])
                  .stream().collect(Collectors.toMap(id -> id, id -> ALL))
              : ALL;

  private static final List<Who> STRANGERS =
      List.of(
          Who.SIBLING,
          Who.OTHER,
          Who.INSTITUTION,
          Who.MISSION,
          Who.NEIGHBOUR,
          Who.RIVAL,
          Who.ANONYMOUS);

  private static final List<Who> ANYBODY = List.of(Who.OTHER, Who.SEEKER, Who.ANONYMOUS);

  /** The database refuses hundreds of times: one by one that is nobody's reading. */
  private static final Logger TOLD =
      (Logger)
          LoggerFactory.getLogger(
              "org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[dispatcherServlet]");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Decisions decisions;

  private final Authz authz = Authz.read();
  private final Cells cells = new Cells(authz);
  private List<HandlerInterceptor> interceptors = List.of();

  @BeforeEach
  @SuppressWarnings("unchecked")
  void firstWallAway() {
    var list =
        (List<HandlerInterceptor>) ReflectionTestUtils.getField(mapping, "adaptedInterceptors");
    interceptors = List.copyOf(list);
    list.removeIf(SecondWallTest::isTheFirstWall);
    ((Advised) decisions).addAdvice(0, YES);
    TOLD.setLevel(Level.OFF);
    assertThat(list).hasSize(interceptors.size() - 1);
  }

  @AfterEach
  @SuppressWarnings("unchecked")
  void firstWallBack() {
    var list =
        (List<HandlerInterceptor>) ReflectionTestUtils.getField(mapping, "adaptedInterceptors");
    list.clear();
    list.addAll(interceptors);
    ((Advised) decisions).removeAdvice(YES);
    TOLD.setLevel(null);
  }

  private static boolean isTheFirstWall(HandlerInterceptor interceptor) {
    return interceptor instanceof AccessInterceptor
        || interceptor instanceof MappedInterceptor mapped
            && mapped.getInterceptor() instanceof AccessInterceptor;
  }

  @Test
  void without_the_first_wall_nobody_sees_what_is_foreign() throws Exception {
    Queue<String> leaks = new ConcurrentLinkedQueue<>();
    AtomicInteger passed = new AtomicInteger();
    List<Look> looks =
        new ArrayList<>(
            looks(authz.cells().keySet().stream().filter(Cells::reads).toList(), cells::address));
    looks.removeIf(look -> isForAnyone(look.endpoint()) && !ANYBODY.contains(look.who()));
    looks.addAll(looks(authz.probes(), (probe, filled) -> filled.apply(probe)));
    together(
        looks,
        (look, answer) -> {
          if (wasRefused(look.endpoint(), look.who()) && answer.status() == 200) {
            passed.incrementAndGet();
          }
          leaks(leaks, look, Shown.all(answer));
        });
    Files.writeString(
        Path.of("target/second-wall.txt"),
        "%d cells without the first wall, %d opened that it would have refused, %d foreign canaries%n"
            .formatted(looks.size(), passed.get(), leaks.size()));
    assertThat(leaks).isEmpty();
    assertThat(passed.get()).as("the first wall was really away").isPositive();
  }

  /** Has no first wall that could be away. */
  private boolean isForAnyone(String endpoint) {
    return authz.cells().get(endpoint).values().stream().distinct().count() == 1;
  }

  private boolean wasRefused(String endpoint, Who who) {
    String word = authz.expected(endpoint, who);
    return Authz.SIGN_IN.equals(word) || "403".equals(word);
  }

  @Test
  void without_the_first_wall_nobody_changes_what_is_foreign() {
    Queue<String> leaks = new ConcurrentLinkedQueue<>();
    List<String> names =
        Stream.of(
                "person",
                "referral",
                "placement",
                "copy",
                "correction",
                "erasure",
                "objection",
                "incident")
            .map(id -> worlds.here().ids().get(id))
            .toList();
    Map<String, List<String>> before = tables.rowsNaming(names);
    String account = account();
    for (Who who : STRANGERS) {
      for (String endpoint : authz.cells().keySet()) {
        if (endpoint.matches("POST /(petugas|saya|usaha)/.*") && !endpoint.endsWith("/keluar")) {
          var fields = cells.fields(visitor(who), endpoint, t -> filled(t, worlds.here(), who));
          String path = filled(authz.path(endpoint), worlds.here(), who);
          Answer answer = visitor(who).post(path, fields);
          leaks(leaks, new Look(who, worlds.here(), endpoint, fields + path), Shown.all(answer));
        }
      }
    }
    Map<String, List<String>> after = tables.rowsNaming(names);
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
    assertThat(account()).as("the officer's account").isEqualTo(account);
    assertThat(leaks).isEmpty();
  }

  private String account() {
    return tables
        .jdbc()
        .sql(
            """
            select (to_jsonb(a) - 'email_sealed' - 'email_index')::text
              from access.accounts a where id = :id::uuid
            """)
        .param("id", worlds.here().ids().get("officer"))
        .query(String.class)
        .single();
  }

  /** The second wall stands around rows; which fields of a row are shown is the first one's. */
  private void leaks(Queue<String> leaks, Look look, String shown) {
    foreign(look, shown).stream()
        .filter(canary -> !look.who().isAbove(canary))
        .forEach(
            canary -> leaks.add(look.who().word() + " " + look.endpoint() + " shows " + canary));
  }
}
