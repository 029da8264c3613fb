package id.antarkerja.sso;

import id.antarkerja.documents.PublicUrl;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Asks a provider for its description when it is first needed: a start does not wait for it. */
final class Providers implements ClientRegistrationRepository {
  static final String BACK = "/masuk/sso/kembali/";

  private final SsoSettings settings;
  private final PublicUrl publicUrl;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

  Providers(SsoSettings settings, PublicUrl publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    SsoSettings.Provider provider = settings.providers().get(id);
    return provider == null ? null : known.computeIfAbsent(id, name -> described(name, provider));
  }

  private ClientRegistration described(String id, SsoSettings.Provider provider) {
    ClientRegistration.Builder builder =
        ClientRegistrations.fromOidcIssuerLocation(provider.issuer().toString())
            .registrationId(id)
            .clientId(provider.clientId())
            .clientSecret(provider.clientSecret())
            .scope("openid")
            .redirectUri(publicUrl.of(BACK + id));
    if (provider.keys() != null) {
      builder.jwkSetUri(provider.keys().toString());
    }
    return builder.build();
  }
}
