package id.antarkerja.sso;

import id.antarkerja.documents.PublicUrl;
import id.antarkerja.signin.OtherWays;
import id.antarkerja.web.Section;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;

/** Adds the way in by a provider to the house's one filter chain. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SsoSettings.class)
@ConditionalOnProperty(name = "antarkerja.sso.enabled", havingValue = "true")
class SsoConfiguration {
  static final String GO = "/masuk/sso";

  @Bean
  Customizer<HttpSecurity> singleSignOn(
      SsoSettings settings, PublicUrl publicUrl, Identities identities, OtherWays ways) {
    var providers = new Providers(settings, publicUrl);
    var arriving = new Arriving(identities, ways);
    return http ->
        http.oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(providers)
                    .authorizedClientRepository(new NoTokens())
                    .loginPage("/masuk")
                    .authorizationEndpoint(
                        ask ->
                            ask.authorizationRequestRepository(new AskedProvider())
                                .authorizationRequestResolver(asking(settings, providers)))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(new PromptTokens()))
                    .redirectionEndpoint(back -> back.baseUri(Providers.BACK + "*"))
                    .userInfoEndpoint(who -> who.oidcUserService(new Freshness(settings)))
                    .successHandler(arriving)
                    .failureHandler(arriving)
                    .withObjectPostProcessor(new ProviderAway(arriving)));
  }

  /** A provider that does not answer is no error of ours. */
  private record ProviderAway(Arriving arriving)
      implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
      filter.setAuthenticationFailureHandler(arriving);
      return filter;
    }
  }

  @Bean
  Section signInThere() {
    return new Link("signin", "sso.choose", id -> "/masuk/pemerintah");
  }

  /** Who comes only from there proves it anew there. */
  @Bean
  Section proveAgainThere() {
    return new Link("stepUp", "sso.again", id -> "/masuk/pemerintah?" + Again.ASKED);
  }

  @Bean
  Section accountThere() {
    return new Link("officer", "sso.account", id -> "/petugas/pejabat/" + id + "/sso");
  }

  private record Link(String page, String labelKey, Function<UUID, String> to) implements Section {
    @Override
    public int order() {
      return 10;
    }

    @Override
    public String href(UUID id) {
      return to.apply(id);
    }
  }

  /** With PKCE, and with how strong and how fresh the proof must be. */
  private static OAuth2AuthorizationRequestResolver asking(
      SsoSettings settings, Providers providers) {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, GO);
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(
                request ->
                    request.additionalParameters(
                        parameters -> {
                          if (!settings.acr().isEmpty()) {
                            parameters.put("acr_values", String.join(" ", settings.acr()));
                          }
                          if (settings.maxAge() != null) {
                            parameters.put("max_age", settings.maxAge().toSeconds());
                          }
                        })));
    return new Again(resolver);
  }
}
