package id.antarkerja.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** The provider's word counts when it proved who it is strongly enough, and lately. */
class FreshnessTest {
  private static final Instant NOW = Instant.now();

  private final Freshness freshness =
      new Freshness(new SsoSettings(true, List.of("1", "2"), Duration.ofMinutes(5), Map.of()));

  private OidcUser arriving(@Nullable String acr, @Nullable Instant proved) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", "https://sso.example");
    claims.put("sub", "1");
    if (acr != null) {
      claims.put("acr", acr);
    }
    if (proved != null) {
      claims.put("auth_time", proved);
    }
    var client =
        ClientRegistration.withRegistrationId("instansi")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientId("antarkerja")
            .redirectUri("https://kerja.example/")
            .authorizationUri("https://sso.example/auth")
            .tokenUri("https://sso.example/token")
            .build();
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, "x", NOW, NOW.plus(Duration.ofMinutes(1)));
    var token = new OidcIdToken("x", NOW, NOW.plus(Duration.ofMinutes(1)), claims);
    return freshness.loadUser(new OidcUserRequest(client, access, token));
  }

  @Test
  void a_fresh_and_strong_proof_counts() {
    assertThat(arriving("1", NOW.minus(Duration.ofMinutes(4))).getSubject()).isEqualTo("1");
    assertThat(arriving("2", NOW).getSubject()).isEqualTo("1");
  }

  @Test
  void a_weak_an_old_and_an_unsaid_one_do_not() {
    assertThatThrownBy(() -> arriving("0", NOW)).isInstanceOf(OAuth2AuthenticationException.class);
    assertThatThrownBy(() -> arriving(null, NOW)).isInstanceOf(OAuth2AuthenticationException.class);
    assertThatThrownBy(() -> arriving("1", NOW.minus(Duration.ofMinutes(7))))
        .isInstanceOf(OAuth2AuthenticationException.class);
    assertThatThrownBy(() -> arriving("1", null)).isInstanceOf(OAuth2AuthenticationException.class);
  }
}
