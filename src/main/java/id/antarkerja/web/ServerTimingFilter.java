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
 * may not leave at once, being long or not the first of their line, only so many are on their way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTimingFilter extends OncePerRequestFilter {
  /** In bytes: less than the line takes over at once, so that no thread waits for its reader. */
  static final int AT_ONCE = 64 * 1024;

  private final Lines lines = new Lines(AT_ONCE);
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
    if (lines.takes(request, buffered.getContentSize())) {
      buffered.copyBodyToResponse();
    } else if (leaving.tryAcquire()) {
      try {
        lines.full(request);
        buffered.copyBodyToResponse();
      } finally {
        leaving.release();
      }
    } else {
      refuse(request, response, buffered);
    }
  }

  /** A browser whose line is closed before an answer begins asks again on a fresh one. */
  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      ContentCachingResponseWrapper buffered)
      throws IOException {
    if (!response.isCommitted()) {
      buffered.reset();
      page.write(request, buffered, Unavailable.BUSY);
    }
    if (lines.takes(request, buffered.getContentSize())) {
      buffered.copyBodyToResponse();
    } else {
      FairShare.hangUp(request);
    }
  }
}
