package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are wrong as requests: addresses, headers, lengths, lies of a proxy. */
@ExtendWith(NothingPilesUp.class)
class PoisonedRequestsTest extends MatrixHouse {

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:80", "localhost@evil.example", "evil example", ""})
  void our_links_do_not_follow_the_host_that_a_request_names(String host) throws IOException {
    for (String path :
        List.of(
            "/lowongan", "/masuk", "/sitemap.xml", "/lowongan.rss", "/robots.txt", "/petugas")) {
      try (var wire = new Wire(port)) {
        String answer =
            wire.send(
                    "GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-Host: evil.example\r\n"
                            .formatted(path, host)
                        + "Connection: close\r\n\r\n")
                .answer();
        assertThat(answer).as(path).doesNotContain("evil.example").doesNotContain("HTTP/1.1 5");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "GET / HTTP/1.1|Host: a|X : b > 400",
        "GET / HTTP/9.9|Host: a > 505",
        "FOO / HTTP/1.1|Host: a > 4",
        "GET /\\evil HTTP/1.1|Host: a > 400",
        "GET /<script HTTP/1.1|Host: a > 400",
        "GET /a b HTTP/1.1|Host: a > 400",
        "GET http://evil.example/petugas HTTP/1.1|Host: a > 4",
        "CONNECT evil.example:443 HTTP/1.1|Host: a > 4",
        "TRACE / HTTP/1.1|Host: a > 4",
        "POST /masuk HTTP/1.1|Host: a|Content-Length: abc > 400",
        "POST /masuk HTTP/1.1|Host: a|Content-Length: -1 > 400",
        "POST /masuk HTTP/1.1|Host: a|Content-Length: 4|Content-Length: 400 > 400",
        "POST /masuk HTTP/1.1|Host: a|Content-Length: 4|Transfer-Encoding: chunked > 4",
        "POST /masuk HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity > 4",
        "POST /masuk HTTP/1.1|Host: a|Transfer-Encoding: xchunked > 4",
        "GET / HTTP/1.1|Host: a|Host: b > 400",
        "GET / HTTP/1.1|X: no host > 400",
      })
  void a_request_that_is_none_is_refused(String lines, String status) throws IOException {
    try (var wire = new Wire(port)) {
      String head = lines.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n";
      String answer = wire.send(head + "0\r\n\r\n").answer();
      String got = answer.isEmpty() ? "" : answer.substring(9, 12);
      assertThat(got.isEmpty() || got.startsWith(status) || got.equals("501") && status.equals("4"))
          .as(got)
          .isTrue();
      assertThat(answer).doesNotContain("Exception", "Apache Tomcat", "at org.");
    }
    alive();
  }

  @Test
  void what_hides_behind_a_request_is_not_read_as_another_one() throws IOException {
    try (var wire = new Wire(port)) {
      String hidden = "GET /lowongan HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      String answer =
          wire.send(
                  "POST /masuk HTTP/1.1\r\nHost: a\r\nContent-Length: "
                      + (hidden.length() + 5)
                      + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                      + hidden)
              .answer();
      assertThat(answer.split("HTTP/1.1 ", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {65_537, 5_368_709_120L, 34_603_009L, 9_223_372_036_854_775_807L})
  void a_body_that_says_it_is_huge_is_refused_before_it_comes(long length) throws IOException {
    for (String type :
        List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
      try (var wire = new Wire(port)) {
        int status =
            wire.send(
                    "POST /petugas/impor HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(type, length))
                .status();
        assertThat(status).isBetween(300, 499);
      }
      try (var wire = new Wire(port)) {
        int status =
            wire.send(
                    "POST /masuk HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(type, length))
                .status();
        assertThat(status).as("of nobody").isEqualTo(413);
      }
    }
    alive();
  }

  @Test
  void who_sends_or_reads_slowly_keeps_nobody_else_waiting() throws IOException {
    Visitor signedIn = visitor(Who.OWN);
    Wire[] slow = new Wire[200];
    for (int i = 0; i < slow.length; i++) {
      slow[i] = new Wire(port);
      // Every other one is of a kind that no page reads, and half go where a form comes back.
      String type = i % 2 == 0 ? "application/x-www-form-urlencoded" : "text/plain";
      slow[i].send(
          "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\nemail="
              .formatted(i % 3 == 0 ? "/masuk" : "/saya/masuk", type));
    }
    for (int i = 0; i < 5; i++) {
      alive();
    }
    try (var elsewhere = new Wire(port, "127.0.0.2")) {
      elsewhere.send(
          "POST /masuk HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: 7\r\n\r\nemail=a");
      assertThat(elsewhere.status()).isBetween(300, 499);
    }
    assertThat(signedIn.post("/petugas/pencari-kerja/daftar", List.of()).status())
        .as("signed in, of the same address")
        .isBetween(300, 499);
    Wire[] deaf = new Wire[450];
    String asset = visitor().get("/masuk").page().selectFirst("link[rel=stylesheet]").attr("href");
    for (int i = 0; i < deaf.length; i++) {
      deaf[i] = Wire.deaf(port, "127.0.0.3");
      deaf[i].send("GET %s HTTP/1.1\r\nHost: a\r\n\r\n".formatted(asset).repeat(60));
    }
    for (int i = 0; i < 5; i++) {
      alive();
    }
    for (Wire wire : Stream.of(slow, deaf).flatMap(Stream::of).toList()) {
      wire.close();
    }
    alive();
  }

  @Test
  void a_body_shorter_than_it_says_does_nothing() throws IOException {
    try (var wire = new Wire(port)) {
      wire.send(
          "POST /masuk HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: 500\r\n\r\nemail=a&password=b");
    }
    alive();
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 70_000})
  void addresses_and_headers_have_a_length(int length) throws IOException {
    String much = "x".repeat(length);
    for (String head :
        List.of(
            "GET /lowongan?q=" + much + " HTTP/1.1\r\nHost: a\r\n",
            "GET /lowongan HTTP/1.1\r\nHost: a\r\nX-Much: " + much + "\r\n",
            "GET /lowongan HTTP/1.1\r\nHost: a\r\nCookie: " + much + "=1\r\n",
            "GET /lowongan HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(length / 6))) {
      try (var wire = new Wire(port)) {
        assertThat(wire.send(head + "Connection: close\r\n\r\n").status()).isIn(0, 400, 414, 431);
      }
    }
    alive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JSESSIONID=../../x",
        "JSESSIONID=" + "A",
        "__Host-SID=AAAA; __Host-SID=BBBB",
        "SID=%00",
        "a=\"b",
        "=",
        ";;;",
        "lang=../../etc; bahasa=xx"
      })
  void cookies_that_nobody_gave_are_nobodys(String cookie) throws IOException {
    try (var wire = new Wire(port)) {
      String answer =
          wire.send(
                  "GET /petugas HTTP/1.1\r\nHost: a\r\nCookie: %s\r\nConnection: close\r\n\r\n"
                      .formatted(cookie))
              .answer();
      assertThat(answer).matches(a -> a.startsWith("HTTP/1.1 303") || a.startsWith("HTTP/1.1 400"));
    }
  }

  private void alive() {
    assertThat(visitor().get("/masuk").status()).isEqualTo(200);
  }
}
