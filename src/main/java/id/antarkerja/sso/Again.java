package id.antarkerja.sso;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Asks the provider for a fresh proof when that is wanted, not for what it knows already. */
record Again(OAuth2AuthorizationRequestResolver usual)
    implements OAuth2AuthorizationRequestResolver {
  static final String ASKED = "segar";

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return fresh(usual.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
    return fresh(usual.resolve(request, provider), request);
  }

  private static @Nullable OAuth2AuthorizationRequest fresh(
      @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
    if (asked == null || request.getParameter(ASKED) == null) {
      return asked;
    }
    Map<String, Object> parameters = new HashMap<>(asked.getAdditionalParameters());
    parameters.put("prompt", "login");
    parameters.put("max_age", 0L);
    return OAuth2AuthorizationRequest.from(asked).additionalParameters(parameters).build();
  }
}
