package id.antarkerja.sso;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code antarkerja.sso.*}.
 *
 * @param acr how strongly the provider must have proved who it is, one of these; empty: any
 * @param maxAge how long ago at most; null: any time
 * @param providers by a short name that stands in addresses
 */
@ConfigurationProperties("antarkerja.sso")
record SsoSettings(
    boolean enabled,
    @DefaultValue List<String> acr,
    @Nullable Duration maxAge,
    @DefaultValue Map<String, Provider> providers) {

  /**
   * @param name what the button says
   * @param issuer as it stands in the provider's tokens, to the letter
   * @param keys where the provider's public keys are; null: as its own description says
   */
  record Provider(
      String name, URI issuer, String clientId, String clientSecret, @Nullable URI keys) {}
}
