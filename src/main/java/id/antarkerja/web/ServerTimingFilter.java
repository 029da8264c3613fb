package id.antarkerja.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The outermost filter: says in {@code Server-Timing: app;dur=…} how many milliseconds the page
 * took inside. Pages are small and rendered whole before they leave, so the figure can stand in a
 * header.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ServerTimingFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long started = System.nanoTime();
    ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, buffered);
    if (!response.isCommitted()) {
      response.setHeader(
          "Server-Timing",
          String.format(Locale.ROOT, "app;dur=%.2f", (System.nanoTime() - started) / 1_000_000.0));
    }
    buffered.copyBodyToResponse();
  }
}
