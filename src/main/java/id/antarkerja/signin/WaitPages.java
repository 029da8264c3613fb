package id.antarkerja.signin;

import id.antarkerja.access.TooBusy;
import id.antarkerja.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** 429: not now, and when. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WaitPages {

  @ExceptionHandler(TryLater.class)
  ModelAndView later(TryLater later, HttpServletResponse response) {
    return answer("signin.wait.tries", later.seconds(), response);
  }

  @ExceptionHandler(TooBusy.class)
  ModelAndView busy(TooBusy busy, HttpServletResponse response) {
    return answer("signin.wait.busy", busy.seconds(), response);
  }

  private static ModelAndView answer(String key, long seconds, HttpServletResponse response) {
    response.setHeader("Retry-After", Long.toString(seconds));
    Instant at = Instant.now().plusSeconds(seconds);
    return Page.with(HttpStatus.TOO_MANY_REQUESTS, "signin/wait", new WaitPage(key, seconds, at));
  }

  /** {@code at} in the service's own zone when the reader's is not known: WIB. */
  record WaitPage(String key, long seconds, Instant at) {
    long minutes() {
      return (seconds + 59) / 60;
    }

    java.time.LocalTime time() {
      return at.plusSeconds(59).atZone(ZoneId.of("Asia/Jakarta")).toLocalTime();
    }
  }
}
