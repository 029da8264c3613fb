package id.antarkerja.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The valves at a real server, whose clock is a hundred times as fast. */
@Beside
class SlowLinesTest {
  private final CountDownLatch waiting = new CountDownLatch(2);
  private final CountDownLatch release = new CountDownLatch(1);
  private final Lines lines = new Lines(ServerTimingFilter.AT_ONCE);
  private WebServer server;

  @BeforeEach
  void start() {
    var factory = new TomcatServletWebServerFactory(0);
    WebConfiguration.slowLines(2, () -> System.nanoTime() * 100).customize(factory);
    server = factory.getWebServer(context -> context.addServlet("all", new All()).addMapping("/"));
    server.start();
  }

  @AfterEach
  void stop() {
    release.countDown();
    server.stop();
  }

  @Test
  void a_body_that_drips_is_hung_up_on() throws IOException {
    try (Socket line = sent("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")) {
      boolean open = true;
      for (int drop = 0; open && drop < 200; drop++) {
        open = drips(line);
      }
      assertThat(open).isFalse();
    }
  }

  /** Whether the server still listens after one further byte. */
  private static boolean drips(Socket line) throws IOException {
    line.setSoTimeout(50);
    try {
      line.getOutputStream().write('x');
      return line.getInputStream().read(new byte[8_192]) >= 0;
    } catch (SocketTimeoutException listening) {
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  @Test
  void the_rest_of_a_body_that_nobody_reads_is_not_waited_for() throws IOException {
    try (Socket line = sent("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")) {
      assertThat(new String(line.getInputStream().readAllBytes(), US_ASCII)).contains(" 200 ");
    }
  }

  @Test
  void who_has_used_up_the_share_of_a_network_is_told_so_and_then_served_again() throws Exception {
    try (Socket one = sent("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n");
        Socket two = sent("GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")) {
      assertThat(waiting.await(30, TimeUnit.SECONDS)).isTrue();
      try (Socket three = sent("GET / HTTP/1.1\r\nHost: a\r\n\r\n")) {
        assertThat(new String(three.getInputStream().readAllBytes(), US_ASCII))
            .contains(" 503 ", "Connection: close");
      }
      release.countDown();
      for (Socket served : new Socket[] {one, two}) {
        assertThat(new String(served.getInputStream().readNBytes(12), US_ASCII)).endsWith("200");
      }
    }
    String again = "";
    for (int i = 0; i < 100 && !again.endsWith("200"); i++) {
      try (Socket four = sent("GET / HTTP/1.1\r\nHost: a\r\n\r\n")) {
        again = new String(four.getInputStream().readNBytes(12), US_ASCII);
      }
    }
    assertThat(again).endsWith("200");
  }

  /** A browser goes on with its line: what was answered before may still lie in its buffer. */
  @Test
  void what_leaves_at_once_is_counted_by_the_line() throws IOException {
    String ask = "GET /counted HTTP/1.1\r\nHost: a\r\n\r\n";
    try (Socket line = sent(ask);
        Socket fresh = sent(ask)) {
      assertThat(answered(line)).isEqualTo("true ");
      assertThat(answered(fresh)).isEqualTo("true ");
      line.getOutputStream().write(ask.getBytes(US_ASCII));
      assertThat(answered(line)).isEqualTo("false");
    }
  }

  /** The body, of five bytes. */
  private static String answered(Socket line) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      text.append(new String(line.getInputStream().readNBytes(1), US_ASCII));
    }
    return new String(line.getInputStream().readNBytes(5), US_ASCII);
  }

  private Socket sent(String text) throws IOException {
    var line = new Socket("127.0.0.1", server.getPort());
    line.setSoTimeout(5_000);
    line.getOutputStream().write(text.getBytes(US_ASCII));
    return line;
  }

  private final class All extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (FairShare.isUsedUp(request)) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
      if (request.getRequestURI().equals("/counted")) {
        response.setContentLength(5);
        response.getWriter().print(lines.takes(request, 40_000) ? "true " : "false");
      } else if (request.getRequestURI().equals("/body")) {
        request.getInputStream().readAllBytes();
      } else if (request.getRequestURI().equals("/wait")) {
        waiting.countDown();
        try {
          release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
