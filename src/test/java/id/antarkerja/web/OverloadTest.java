package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Over its capacity the house says so at once, and goes on as soon as there is a place. */
class OverloadTest extends HouseTest {
  @Autowired private Guard guard;
  @Autowired private ServerTimingFilter timing;

  @Test
  void a_full_house_answers_503_at_once_and_then_works_again() {
    Visitor visitor = visitor();
    String asset = visitor.get("/lowongan").page().selectFirst("link[rel=stylesheet]").attr("href");
    int all = guard.places().drainPermits();
    try {
      for (String path : new String[] {"/lowongan", "/petugas", "/masuk", "/sehat/siap"}) {
        Visitor.Answer full = visitor.get(path);
        assertThat(full.status()).as(path).isEqualTo(503);
        assertThat(full.header("Retry-After")).isEqualTo("5");
        assertThat(full.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(full.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(full.header("Cache-Control")).isEqualTo("no-store");
        assertThat(full.page().selectFirst("h1").text()).isEqualTo("Sedang penuh");
      }
      assertThat(visitor.get("/sehat").status()).isEqualTo(200);
      assertThat(visitor.get(asset).status()).isEqualTo(200);
    } finally {
      guard.places().release(all);
    }
    assertThat(visitor.get("/lowongan").status()).isEqualTo(200);
    assertThat(visitor.get("/sehat/siap").status()).isEqualTo(200);
  }

  @Test
  void what_does_not_leave_at_once_takes_a_place_while_it_is_read() throws Exception {
    int free = timing.leaving().drainPermits();
    try {
      assertThat(answer(ServerTimingFilter.AT_ONCE).getStatus()).isEqualTo(200);
      MockHttpServletResponse full = answer(ServerTimingFilter.AT_ONCE + 1);
      assertThat(full.getStatus()).isEqualTo(503);
      assertThat(full.getHeader("Content-Disposition")).isNull();
      assertThat(full.getContentAsString()).contains("Sedang penuh");
    } finally {
      timing.leaving().release(free);
    }
    assertThat(answer(500_000).getContentAsByteArray()).hasSize(500_000);
    assertThat(timing.leaving().availablePermits()).isEqualTo(free);
  }

  /** Else a few networks that read nothing hold every thread with small answers. */
  @Test
  void a_further_answer_on_a_line_takes_a_place_too_and_without_one_the_line_is_closed()
      throws Exception {
    ServletConnection line = new MockHttpServletRequest().getServletConnection();
    var closed = new AtomicInteger();
    var request =
        new MockHttpServletRequest("GET", "/petugas/daftar") {
          @Override
          public ServletConnection getServletConnection() {
            return line;
          }
        };
    request.setAttribute(FairShare.CONNECTION, (Runnable) closed::incrementAndGet);
    assertThat(answer(request, 65_000).getContentAsByteArray()).hasSize(65_000);
    int free = timing.leaving().drainPermits();
    try {
      assertThat(answer(request, 40_000).getContentAsByteArray()).isEmpty();
      assertThat(closed).hasValue(1);
      assertThat(answer(40_000).getContentAsByteArray()).as("a fresh line").hasSize(40_000);
    } finally {
      timing.leaving().release(free);
    }
    assertThat(answer(request, 40_000).getContentAsByteArray()).hasSize(40_000);
    assertThat(closed).hasValue(1);
    assertThat(timing.leaving().availablePermits()).isEqualTo(free);
  }

  /** The sign-in page may be busy then; who works goes on. */
  @Test
  void strangers_of_many_networks_who_send_slowly_are_not_in_the_way_of_who_is_signed_in() {
    Visitor officer = signedIn("3215");
    Visitor stranger = visitor();
    List<Crowd.Share> all = List.of(Crowd.Share.ofAll(120));
    int taken = 0;
    while (guard.arrivals().enter(all)) {
      taken++;
    }
    try {
      assertThat(stranger.post("/masuk", List.of(Map.entry("email", "a"))).status()).isEqualTo(503);
      assertThat(officer.post("/petugas/lowongan/baru", List.of(Map.entry("title", "a"))).status())
          .isNotEqualTo(503);
    } finally {
      for (int i = 0; i < taken; i++) {
        guard.arrivals().leave(all);
      }
    }
  }

  private MockHttpServletResponse answer(int bytes) throws Exception {
    return answer(new MockHttpServletRequest("GET", "/petugas/daftar"), bytes);
  }

  private MockHttpServletResponse answer(HttpServletRequest asked, int bytes) throws Exception {
    var response = new MockHttpServletResponse();
    timing.doFilter(
        asked,
        response,
        (request, buffered) -> {
          ((HttpServletResponse) buffered).setHeader("Content-Disposition", "attachment");
          buffered.getOutputStream().write(new byte[bytes]);
        });
    return response;
  }

  @Test
  void a_place_is_given_back_whatever_happens() {
    int free = guard.places().availablePermits();
    Visitor visitor = visitor();
    visitor.get("/lowongan");
    visitor.get("/tidak-ada");
    visitor.post("/petugas/pencari-kerja/daftar", List.of());
    assertThat(guard.places().availablePermits()).isEqualTo(free);
  }
}
