package id.antarkerja.web;

import id.antarkerja.access.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else and keeps the house answering: over its capacity a request is told
 * so at once instead of queueing, and a body takes no place before it is here; without the database
 * a public page comes from the last good copy, a form comes back to be sent again, and anything
 * else is told what is the matter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Guard extends OncePerRequestFilter {
  /** Set on the request by whoever answered that the database was not there. */
  static final String UNAVAILABLE = Guard.class.getName();

  /** Assets come from memory, and whether the program lives has nothing to do with its guests. */
  private static final String ASSETS = "/assets/";

  /** Of a body that is no form, in bytes. */
  private static final int MOST_TAKEN = 2_000_000;

  private final Semaphore places;
  private final Arrivals arrivals;
  private final PageCopies copies = new PageCopies();
  private final UnavailablePage page;

  /**
   * @param arriving bodies on their way at once; fewer than the server has threads, so that pages
   *     without a body are always answered
   */
  Guard(
      @Value("${antarkerja.capacity:64}") int capacity,
      @Value("${antarkerja.arriving:120}") int arriving,
      @Value("${antarkerja.arriving.address:24}") int arrivingOfOneAddress,
      UnavailablePage page) {
    this.places = new Semaphore(capacity);
    this.arrivals = new Arrivals(arriving, arrivingOfOneAddress);
    this.page = page;
  }

  Semaphore places() {
    return places;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith(ASSETS) || path.equals(HealthPages.ALIVE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!arrived(request) || !places.tryAcquire()) {
      page.write(request, response, Unavailable.BUSY);
      return;
    }
    try {
      answer(request, response, chain);
    } finally {
      places.release();
    }
  }

  /**
   * Waits for the whole body, which is a form or nothing that anybody reads; false when too many
   * others are on their way.
   */
  private boolean arrived(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() == 0
        || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null) {
      return true;
    }
    String address = request.getRemoteAddr();
    if (!arrivals.enter(address)) {
      return false;
    }
    try {
      request.getParameterMap();
      if (request.getContentLengthLong() <= MOST_TAKEN) {
        take(request.getInputStream());
      }
    } finally {
      arrivals.leave(address);
    }
    return true;
  }

  /** What nobody reads, so that its sender reads the answer. */
  private static void take(InputStream rest) throws IOException {
    for (int taken = 0; taken < MOST_TAKEN && rest.read() >= 0; taken++) {}
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Object answered;
    try {
      chain.doFilter(request, response);
      answered = request.getAttribute(UNAVAILABLE);
    } catch (ServletException | IOException | RuntimeException e) {
      answered = Unavailable.of(e);
      if (answered == null || response.isCommitted()) {
        throw e;
      }
      response.resetBuffer();
      page.write(request, response, (Unavailable) answered);
    }
    if (answered == null) {
      copies.keep(request, response);
    } else if (answered == Unavailable.AWAY) {
      Optional<PageCopies.Copy> copy = copies.of(request);
      if (copy.isPresent()) {
        response.resetBuffer();
        page.writeStale(request, response, copy.get());
      }
    }
  }

  /** Never on the way of an error page: that one belongs to a request that has its place. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return true;
  }

  static @Nullable Unavailable of(HttpServletRequest request) {
    return request.getAttribute(UNAVAILABLE) instanceof Unavailable known ? known : null;
  }
}
