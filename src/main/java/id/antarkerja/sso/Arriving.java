package id.antarkerja.sso;

import id.antarkerja.access.Acting;
import id.antarkerja.access.SignedIn;
import id.antarkerja.access.Wanted;
import id.antarkerja.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URL;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * The provider said who it is. Signed in is only whose pair of issuer and subject was linked; an
 * e-mail address in the token means nothing.
 */
final class Arriving implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  /** Session attribute: the invitation that somebody follows. */
  static final String INVITATION = "sso.invitation";

  private final Identities identities;
  private final SignedIn signedIn;

  Arriving(Identities identities, SignedIn signedIn) {
    this.identities = identities;
    this.signedIn = signedIn;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    SecurityContextHolder.clearContext();
    OidcUser user = (OidcUser) authentication.getPrincipal();
    String invitation = invitation(request);
    Optional<UUID> account =
        user == null
            ? Optional.empty()
            : Acting.get(Acting.system("sso"), () -> account(user.getIdToken(), invitation));
    if (account.isPresent() && signedIn.begin(SignedIn.STAFF, account.get(), request, response)) {
      to(response, Wanted.take("/petugas", request, response).orElse("/petugas"));
    } else {
      end(request);
      to(response, "/masuk/sso-belum-terhubung");
    }
  }

  private Optional<UUID> account(OidcIdToken token, @Nullable String invitation) {
    URL named = token.getIssuer();
    String subject = token.getSubject();
    if (named == null || subject == null) {
      return Optional.empty();
    }
    String issuer = named.toString();
    if (invitation != null) {
      try {
        identities.accept(invitation, issuer, subject);
      } catch (RefusedException linkedAlready) {
        return Optional.empty();
      }
    }
    return identities.accountOf(issuer, subject);
  }

  /** Anybody can send a browser here: whoever is signed in stays so. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
    SecurityContextHolder.clearContext();
    forgetInvitation(request);
    to(response, "/masuk/sso-gagal");
  }

  private static @Nullable String invitation(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(INVITATION) instanceof String token
        ? token
        : null;
  }

  private static void forgetInvitation(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(INVITATION);
    }
  }

  private static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private static void to(HttpServletResponse response, String path) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader("Location", path);
  }
}
