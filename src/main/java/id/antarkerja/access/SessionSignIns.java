package id.antarkerja.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Finds who is signed in: the session's ticket says whose it is, the account what they are now. A
 * ticket too old, or of somebody who may not be signed in any more or was signed out everywhere
 * since their proof, ends the session.
 */
@Component
class SessionSignIns implements SecurityContextRepository {
  /** Request attribute: it could not be asked who this is. */
  static final String UNKNOWN = SessionSignIns.class.getName() + ".unknown";

  /** Request attribute: when it came. What it proves was so then. */
  static final String CAME = SessionSignIns.class.getName() + ".came";

  private final List<Principals> principals;
  private final Sessions sessions;

  SessionSignIns(List<Principals> principals, Sessions sessions) {
    this.principals = principals;
    this.sessions = sessions;
  }

  Principals of(String kind) {
    return principals.stream()
        .filter(known -> known.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody of kind " + kind));
  }

  Optional<SignIn> find(Ticket ticket) {
    boolean known = principals.stream().anyMatch(one -> one.kind().equals(ticket.kind()));
    if (!known) {
      return Optional.empty();
    }
    Principals kind = of(ticket.kind());
    if (!Instant.now().isBefore(ticket.since().plus(kind.longest()))) {
      return Optional.empty();
    }
    try {
      return Acting.call(
              Acting.system("session"),
              () -> isOver(ticket) ? Optional.<SignIn>empty() : kind.find(ticket.id()))
          .map(signIn -> signIn.verified(ticket.verifiedAt()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isOver(Ticket ticket) {
    return !ticket.kind().equals(SignedIn.STAFF)
        && sessions.endedAfter(ticket.id(), ticket.since());
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    request.setAttribute(CAME, Instant.now());
    return new Deferred(request);
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return load(holder.getRequest());
  }

  /** Begun and ended by {@link SignedIn} alone; here only what a sign-out leaves is cleared. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null && context.getAuthentication() == null) {
      session.removeAttribute(Ticket.NAME);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return ticket(request) != null;
  }

  private SecurityContext load(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    try {
      Ticket ticket = ticket(request);
      if (ticket == null) {
        if (PatientSessions.wasAway()) {
          request.setAttribute(UNKNOWN, true);
        }
        return context;
      }
      Optional<SignIn> who = find(ticket);
      if (who.isEmpty()) {
        request.getSession().invalidate();
        return context;
      }
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(who.get(), null, List.of()));
    } catch (DataAccessException | TransactionException away) {
      request.setAttribute(UNKNOWN, true);
    }
    return context;
  }

  private static @Nullable Ticket ticket(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(Ticket.NAME) instanceof Ticket ticket
        ? ticket
        : null;
  }

  /** Looked up at most once for a request, and only when somebody asks. */
  private final class Deferred implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      SecurityContext known = context;
      if (known == null) {
        known = load(request);
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
