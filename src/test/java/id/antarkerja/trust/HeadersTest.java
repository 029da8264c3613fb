package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.AllowedToAnyone;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every answer, whatever its status, tells the browser how little it may do with it. */
class HeadersTest extends MatrixHouse {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "x-content-type-options", "nosniff",
          "referrer-policy", "no-referrer",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin",
          "strict-transport-security", "max-age=31536000; includeSubDomains",
          "x-frame-options", "DENY");

  private static final Set<String> POLICY =
      Set.of(
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "connect-src 'self'");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  private final Authz authz = Authz.read();
  private final Cells cells = new Cells(authz);

  @Test
  void every_answer_of_every_endpoint_carries_the_whole_set() {
    Set<Integer> statuses = new ConcurrentSkipListSet<>();
    Queue<String> missing = new ConcurrentLinkedQueue<>();
    List<Who> asking = List.of(Who.OWN, Who.ADMIN, Who.SEEKER, Who.CONTACT, Who.ANONYMOUS);
    asking.forEach(this::visitor);
    Crowd.each(
        asking,
        who -> {
          for (String endpoint : authz.cells().keySet()) {
            if (isAnothers(endpoint, who)) {
              continue;
            }
            if (Cells.reads(endpoint)) {
              check(missing, statuses, who, endpoint, ask(who, endpoint));
            } else {
              String path = filled(authz.path(endpoint), worlds.here(), who);
              check(missing, statuses, who, endpoint, visitor(who).request("POST", path, "a=b"));
            }
          }
        });
    assertThat(missing).isEmpty();
    assertThat(statuses).contains(200, 303, 403, 404);
  }

  /** Of the pages of officers, jobseekers and employers each sees some that are not theirs. */
  private static boolean isAnothers(String endpoint, Who who) {
    return (who == Who.SEEKER || who == Who.CONTACT) && endpoint.contains(" /petugas/");
  }

  private Answer ask(Who who, String endpoint) {
    return cells.get(visitor(who), endpoint, text -> filled(text, worlds.here(), who));
  }

  @Test
  void also_when_the_program_breaks() throws Exception {
    Method broken = Broken.class.getDeclaredMethod("page");
    var here = RequestMappingInfo.paths("/uji/rusak").build();
    mapping.registerMapping(here, new Broken(), broken);
    try {
      List<String> missing = new ArrayList<>();
      Answer answer = visitor(Who.OWN).get("/uji/rusak");
      check(missing, new TreeSet<>(), Who.OWN, "/uji/rusak", answer);
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text()).doesNotContain("rusak sekali", "Exception", "id.antarkerja");
      assertThat(missing).isEmpty();
    } finally {
      mapping.unregisterMapping(here);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lowongan;a=b",
        "/petugas/%2e%2e/x",
        "//petugas",
        "/masuk?x=%00",
        "/tidak-ada",
        "/jawab/x/y/z",
        "/lowongan/%F0%9F%98%80"
      })
  void also_when_the_address_is_refused_before_any_page(String path) {
    List<String> missing = new ArrayList<>();
    Answer answer = visitor().get(path);
    assertThat(answer.status()).isBetween(200, 499);
    check(missing, new TreeSet<>(), Who.ANONYMOUS, path, answer);
    assertThat(missing).isEmpty();
  }

  private static void check(
      Collection<String> missing, Set<Integer> statuses, Who who, String endpoint, Answer answer) {
    statuses.add(answer.status());
    String name = who.word() + " " + endpoint + " (" + answer.status() + "): ";
    ALWAYS.forEach(
        (header, value) -> {
          if (!answer.header(header).equals(value)) {
            missing.add(name + header + " is '" + answer.header(header) + "'");
          }
        });
    String policy = answer.header("content-security-policy");
    for (String part : POLICY) {
      if (!policy.contains(part)) {
        missing.add(name + "policy lacks " + part);
      }
    }
    if (policy.contains("unsafe") || policy.contains("*")) {
      missing.add(name + "policy is open: " + policy);
    }
    for (String device : List.of("camera=()", "microphone=()", "geolocation=()", "usb=()")) {
      if (!answer.header("permissions-policy").contains(device)) {
        missing.add(name + "allows " + device);
      }
    }
    if (who.hasSession() && !kept(answer) && !answer.header("cache-control").contains("no-store")) {
      missing.add(name + "may be stored: " + answer.header("cache-control"));
    }
    for (String told : List.of("server", "x-powered-by", "access-control-allow-origin")) {
      if (!answer.header(told).isEmpty()) {
        missing.add(name + "says " + told + ": " + answer.header(told));
      }
    }
    if (answer.body().length > 0 && answer.header("content-type").isEmpty()) {
      missing.add(name + "has no type");
    }
    if (answer.header("content-type").matches("(text/|application/(xml|rss)).*")
        && !answer.header("content-type").toLowerCase(Locale.ROOT).contains("charset=utf-8")) {
      missing.add(name + "has no charset: " + answer.header("content-type"));
    }
    cookies(missing, name, answer);
  }

  /** What is the same for everybody, and meant to be kept: files, feeds, cards of vacancies. */
  private static boolean kept(Answer answer) {
    return answer.header("cache-control").contains("public");
  }

  private static void cookies(Collection<String> missing, String name, Answer answer) {
    for (String cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
      String lower = cookie.toLowerCase(Locale.ROOT);
      if (!lower.contains("httponly") || !lower.contains("samesite=lax")) {
        missing.add(name + "sets a cookie that scripts or other sites can use: " + cookie);
      }
      if (!cookie.startsWith("__Host-") || !lower.contains("; secure")) {
        missing.add(name + "sets a cookie that is not this host's own: " + cookie);
      }
    }
  }

  @Test
  void what_may_be_kept_by_anyone_is_the_same_for_everyone() {
    visitor(Who.OWN);
    Crowd.each(
        authz.cells().keySet().stream()
            .filter(endpoint -> endpoint.startsWith("GET ") && !endpoint.contains(" /assets/"))
            .toList(),
        endpoint -> {
          Answer answer = ask(Who.OWN, endpoint);
          if (kept(answer)) {
            assertThat(answer.body()).as(endpoint).isEqualTo(ask(Who.ANONYMOUS, endpoint).body());
            assertThat(answer.headers()).as(endpoint).doesNotContainKey("set-cookie");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "CROSS-SITE", "x"})
  void a_form_that_another_site_sends_is_not_read(String site) {
    Visitor officer = visitor(Who.OWN);
    var form =
        cells.fields(
            officer,
            "POST /petugas/pemberi-kerja/baru",
            text -> filled(text, worlds.here(), Who.OWN));
    Map<String, Long> before = tables.counts("employers.companies"::equals);
    Answer refused =
        officer.request(
            "POST", "/petugas/pemberi-kerja/baru", Visitor.body(form), "Sec-Fetch-Site", site);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(tables.counts("employers.companies"::equals)).isEqualTo(before);
    Answer taken =
        officer.request(
            "POST",
            "/petugas/pemberi-kerja/baru",
            Visitor.body(form),
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(taken.status()).as(taken.text()).isEqualTo(303);
  }

  @Test
  void a_link_on_another_site_still_leads_here() {
    assertThat(visitor().request("GET", "/lowongan", "", "Sec-Fetch-Site", "cross-site").status())
        .isEqualTo(200);
  }

  static class Broken {
    @AllowedToAnyone
    public String page() {
      throw new IllegalStateException("rusak sekali");
    }
  }
}
