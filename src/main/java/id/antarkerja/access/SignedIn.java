package id.antarkerja.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Binds a sign-in to the browser's session, always under a new session id. */
@Component
public class SignedIn {
  /** Kind of the house's own people; see {@link Principals}. */
  public static final String STAFF = "STAFF";

  private final SessionSignIns signIns;
  private final CsrfTokenRepository csrf;

  SignedIn(SessionSignIns signIns, CsrfTokenRepository csrf) {
    this.signIns = signIns;
    this.csrf = csrf;
  }

  /**
   * Somebody has just proved who they are, with all that their kind must prove.
   *
   * @return false when they may not be signed in (any more); the session is then gone
   */
  public boolean begin(
      String kind, UUID id, HttpServletRequest request, HttpServletResponse response) {
    return begin(kind, id, Instant.now(), request, response);
  }

  /**
   * The same by a proof that is not enough for what does the most harm: {@link StepUp} asks for
   * another one.
   */
  public boolean beginWeakly(
      String kind, UUID id, HttpServletRequest request, HttpServletResponse response) {
    return begin(kind, id, Instant.EPOCH, request, response);
  }

  /**
   * The same, proved at that moment: somebody else's word may be older than this request.
   *
   * @param verifiedAt from when {@link StepUp} counts; {@link Instant#EPOCH} for not at all
   */
  public boolean begin(
      String kind,
      UUID id,
      Instant verifiedAt,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    Instant came =
        request.getAttribute(SessionSignIns.CAME) instanceof Instant known ? known : Instant.now();
    Ticket ticket =
        new Ticket(kind, id, came, verifiedAt, Device.of(request.getHeader("User-Agent")));
    if (!bind(ticket, request)) {
      return false;
    }
    csrf.saveToken(null, request, response);
    return true;
  }

  /**
   * The one who is signed in has proved it again.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  public void provedAgain(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(Ticket.NAME) instanceof Ticket ticket)) {
      throw new IllegalStateException("nobody is signed in");
    }
    request.changeSessionId();
    bind(ticket.verified(Instant.now()), request);
  }

  /**
   * The session is on the way to being this account's: it ends with the account's sessions, so that
   * half a sign-in does not outlive a new password or a recovery.
   */
  public static void claim(UUID id, HttpServletRequest request) {
    request
        .getSession()
        .setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, id.toString());
  }

  private boolean bind(Ticket ticket, HttpServletRequest request) {
    SignIn who = signIns.find(ticket).orElse(null);
    if (who == null) {
      return false;
    }
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval((int) signIns.of(ticket.kind()).idle().toSeconds());
    claim(ticket.id(), request);
    session.setAttribute(Ticket.NAME, ticket);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    SecurityContextHolder.setContext(context);
    return true;
  }
}
