package id.antarkerja.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was asked of the provider, kept in the session as text until its answer comes, once. */
final class AskedProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  private static final String NAME = "sso.asked";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NAME) instanceof String text)) {
      return null;
    }
    Map<String, String> asked = JSON.readValue(text, new TypeReference<Map<String, String>>() {});
    String state = asked.remove("state");
    String uri = asked.remove("uri");
    String client = asked.remove("client");
    if (state == null
        || uri == null
        || client == null
        || !state.equals(request.getParameter("state"))
        || !cameBackFor(asked.get(OAuth2ParameterNames.REGISTRATION_ID), request)) {
      return null;
    }
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(uri)
        .clientId(client)
        .redirectUri(asked.remove("back"))
        .scope("openid")
        .state(state)
        .attributes(attributes -> attributes.putAll(asked))
        .build();
  }

  /**
   * A provider that sends people on to another one would else be handed that one's answer (RFC
   * 9700, 4.4).
   */
  private static boolean cameBackFor(@Nullable String provider, HttpServletRequest request) {
    return request.getRequestURI().equals(Providers.BACK + provider);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (asked == null) {
      removeAuthorizationRequest(request, response);
      return;
    }
    var text = new LinkedHashMap<String, String>();
    asked.getAttributes().forEach((name, value) -> text.put(name, value.toString()));
    text.put("state", String.valueOf(asked.getState()));
    text.put("uri", asked.getAuthorizationUri());
    text.put("client", asked.getClientId());
    text.put("back", String.valueOf(asked.getRedirectUri()));
    request.getSession().setAttribute(NAME, JSON.writeValueAsString(text));
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
    return asked;
  }
}
