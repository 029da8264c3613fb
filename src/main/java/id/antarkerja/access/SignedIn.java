package id.antarkerja.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Binds a sign-in to the browser's session, always under a new session id. */
@Component
public class SignedIn {
  private final SecurityContextRepository contexts;

  SignedIn(SecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  /** Somebody has just proved who they are. */
  public void begin(SignIn who, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            who.verified(Instant.now()), null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
