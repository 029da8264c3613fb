package id.antarkerja.web;

import id.antarkerja.access.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The outermost filter: says in {@code Server-Timing: app;dur=…} how many milliseconds the page
 * took inside. Pages are small and rendered whole before they leave, so the figure can stand in a
 * header. Nobody else's page waits for who reads this one: it is read at a pace, and of those that
 * do not leave at once only so many are on their way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTimingFilter extends OncePerRequestFilter {
  /** In bytes: less than the line takes over at once, so that no thread waits for its reader. */
  static final int AT_ONCE = 64 * 1024;

  private final Semaphore leaving;
  private final UnavailablePage page;

  ServerTimingFilter(@Value("${antarkerja.leaving:160}") int leaving, UnavailablePage page) {
    this.leaving = new Semaphore(leaving);
    this.page = page;
  }

  Semaphore leaving() {
    return leaving;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long started = System.nanoTime();
    ContentCachingResponseWrapper buffered =
        new ContentCachingResponseWrapper(new PacedResponse(request, response, System::nanoTime));
    chain.doFilter(request, buffered);
    if (!response.isCommitted()) {
      response.setHeader(
          "Server-Timing",
          String.format(Locale.ROOT, "app;dur=%.2f", (System.nanoTime() - started) / 1_000_000.0));
    }
    if (buffered.getContentSize() <= AT_ONCE) {
      buffered.copyBodyToResponse();
    } else if (leaving.tryAcquire()) {
      try {
        buffered.copyBodyToResponse();
      } finally {
        leaving.release();
      }
    } else {
      buffered.reset();
      page.write(request, buffered, Unavailable.BUSY);
      buffered.copyBodyToResponse();
    }
  }
}
