package id.antarkerja.sso;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.signin.OtherWays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URL;
import java.time.Instant;
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
  private final Identities identities;
  private final OtherWays ways;

  Arriving(Identities identities, OtherWays ways) {
    this.identities = identities;
    this.ways = ways;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
    SecurityContextHolder.clearContext();
    OidcUser user = (OidcUser) authentication.getPrincipal();
    Invitation invitation = Invitation.of(request);
    Optional<String> page =
        user == null
            ? Optional.empty()
            : Acting.get(Acting.system("sso"), () -> account(user.getIdToken(), invitation))
                .flatMap(
                    id -> ways.arrived(id, "sso", provedAt(user.getIdToken()), request, response));
    if (page.isPresent()) {
      to(response, page.get());
    } else {
      end(request);
      to(response, "/masuk/sso-belum-terhubung");
    }
  }

  /** A provider that doesn't say when answered from a session of its own, however old. */
  static Instant provedAt(OidcIdToken token) {
    Instant said = token.getAuthenticatedAt();
    Instant now = Instant.now();
    return said == null ? Instant.EPOCH : said.isAfter(now) ? now : said;
  }

  private Optional<UUID> account(OidcIdToken token, @Nullable Invitation invitation) {
    URL named = token.getIssuer();
    String subject = token.getSubject();
    if (named == null || subject == null) {
      return Optional.empty();
    }
    String issuer = named.toString();
    if (invitation != null) {
      try {
        identities.accept(invitation.token(), issuer, subject, invitation.reader());
      } catch (RefusedException notTheirs) {
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

  private static void forgetInvitation(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(Invitation.NAME);
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
