package id.antarkerja.web;

import id.antarkerja.access.SignedInAlready;
import id.antarkerja.access.Unavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

  /** Where those work who send more than a form. */
  private static final String DESK = "/petugas";

  /** Of a body that is no form, in bytes. */
  private static final int MOST_TAKEN = 2_000_000;

  /** More than any form of somebody who isn't signed in, in bytes; 26 s at the slowest pace. */
  private static final int MOST_OF_NOBODY = 64 * 1024;

  private static final int MOST_OF_ONE = 4;

  private final Semaphore places;
  private final Crowd arrivals = new Crowd();

  /** Places that those who are signed in have beside all others. */
  private final Crowd arrivalsOfKnown = new Crowd();

  private final int arriving;
  private final int arrivingOfKnown;
  private final int arrivingOfOneAddress;
  private final SignedInAlready signedIn;
  private final PageCopies copies = new PageCopies();
  private final UnavailablePage page;

  /**
   * @param arriving bodies on their way at once; fewer than the server has threads, so that pages
   *     without a body are always answered
   * @param arrivingOfKnown of those who are signed in, when the former are taken
   * @param arrivingOfOneAddress of them; twice as many of its network, thrice as many of its site
   */
  Guard(
      @Value("${antarkerja.capacity:64}") int capacity,
      @Value("${antarkerja.arriving:120}") int arriving,
      @Value("${antarkerja.arriving.known:40}") int arrivingOfKnown,
      @Value("${antarkerja.arriving.address:24}") int arrivingOfOneAddress,
      SignedInAlready signedIn,
      UnavailablePage page) {
    this.places = new Semaphore(capacity);
    this.arriving = arriving;
    this.arrivingOfKnown = arrivingOfKnown;
    this.arrivingOfOneAddress = arrivingOfOneAddress;
    this.signedIn = signedIn;
    this.page = page;
  }

  Semaphore places() {
    return places;
  }

  /** Of those who are not known to be signed in. */
  Crowd arrivals() {
    return arrivals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !FairShare.isUsedUp(request)
        && (path.startsWith(ASSETS) || path.equals(HealthPages.ALIVE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (FairShare.isUsedUp(request)) {
      page.writeUnread(request, response, Unavailable.BUSY);
    } else if (!hasBody(request) || arrived(request, response)) {
      inside(request, response, chain);
    }
  }

  private void inside(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!places.tryAcquire()) {
      page.write(request, response, Unavailable.BUSY);
      return;
    }
    try {
      answer(request, response, chain);
    } finally {
      places.release();
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length > 0 || length < 0 && request.getHeader("Transfer-Encoding") != null;
  }

  /** Waits for the whole body; false when the sender was told why not. */
  private boolean arrived(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Crowd.Share> shares = ofAddress(request.getRemoteAddr());
    Crowd crowd = arrivals;
    try {
      long length = request.getContentLengthLong();
      if ((length < 0 || length > MOST_OF_NOBODY) && signedIn.of(request).isEmpty()) {
        tooMuch(request, response);
        return false;
      }
      if (!crowd.enter(shares)) {
        // Who is signed in does not wait for what others send.
        crowd = arrivalsOfKnown;
        shares = signedIn.of(request).map(this::ofOne).orElse(List.of());
        if (shares.isEmpty() || !crowd.enter(shares)) {
          page.writeUnread(request, response, Unavailable.BUSY);
          return false;
        }
      }
    } catch (RuntimeException e) {
      Unavailable why = Unavailable.of(e);
      if (why == null) {
        throw e;
      }
      page.writeUnread(request, response, why);
      return false;
    }
    try {
      takeAll(request);
    } finally {
      crowd.leave(shares);
    }
    return true;
  }

  private List<Crowd.Share> ofAddress(String address) {
    return List.of(
        Crowd.Share.ofAll(arriving),
        Crowd.Share.ofSite(address, 3 * arrivingOfOneAddress),
        Crowd.Share.ofNetwork(address, 2 * arrivingOfOneAddress),
        Crowd.Share.ofAddress(address, arrivingOfOneAddress));
  }

  private List<Crowd.Share> ofOne(String principal) {
    return List.of(
        Crowd.Share.ofAll(arrivingOfKnown), Crowd.Share.ofAddress(principal, MOST_OF_ONE));
  }

  /** Whose session ended meanwhile signs in again; nobody else has so much to send. */
  private void tooMuch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith(DESK)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/masuk");
    } else {
      page.writeTooMuch(request, response);
    }
  }

  /** A form, or nothing that anybody reads. */
  private static void takeAll(HttpServletRequest request) throws IOException {
    request.getParameterMap();
    if (request.getContentLengthLong() <= MOST_TAKEN) {
      take(request.getInputStream());
    }
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
