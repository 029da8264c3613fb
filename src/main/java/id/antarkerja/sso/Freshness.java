package id.antarkerja.sso;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** How strongly, and how long ago, the provider proved who it is: its word alone is not enough. */
final class Freshness implements OAuth2UserService<OidcUserRequest, OidcUser> {
  /** Clocks differ. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final SsoSettings settings;

  Freshness(SsoSettings settings) {
    this.settings = settings;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcIdToken token = request.getIdToken();
    List<String> acr = settings.acr();
    String said = token.getAuthenticationContextClass();
    if (!acr.isEmpty() && (said == null || !acr.contains(said))) {
      throw new OAuth2AuthenticationException(new OAuth2Error("acr"));
    }
    Duration maxAge = settings.maxAge();
    if (maxAge != null) {
      Instant proved = token.getAuthenticatedAt();
      if (proved == null || proved.isBefore(Instant.now().minus(maxAge).minus(SKEW))) {
        throw new OAuth2AuthenticationException(new OAuth2Error("auth_time"));
      }
    }
    return new DefaultOidcUser(List.of(), token);
  }
}
