package id.antarkerja.signin;

import id.antarkerja.documents.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Who passkeys are made for: the service's public address, and what else is configured. A passkey
 * opens only where it was made. The person must be verified (finger, face, PIN) each time, which is
 * what makes it two factors in one; Spring's own default is only to prefer that.
 */
@Component
class RelyingParties {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI publicOrigin;
  private final Set<String> further;
  private final PublicKeyCredentialUserEntityRepository users;
  private final UserCredentialRepository credentials;

  /**
   * @param further {@code antarkerja.signin.further-origins}: scheme and host of other addresses of
   *     this same service, any port of them, e.g. {@code http://localhost}
   */
  RelyingParties(
      PublicUrl publicUrl,
      @Value("${antarkerja.signin.further-origins:}") List<String> further,
      PublicKeyCredentialUserEntityRepository users,
      UserCredentialRepository credentials) {
    this.publicOrigin = URI.create(publicUrl.of("/"));
    this.further = Set.copyOf(further);
    this.users = users;
    this.credentials = credentials;
  }

  /**
   * @param challenge the one asked before; null makes a new one
   */
  WebAuthnRelyingPartyOperations of(HttpServletRequest request, @Nullable Bytes challenge) {
    URI origin = origin(request);
    var operations =
        new Webauthn4JRelyingPartyOperations(
            users,
            credentials,
            PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name("AntarKerja").build(),
            Set.of(withoutPath(origin)));
    operations.setCustomizeCreationOptions(
        options -> {
          options.timeout(PATIENCE);
          options.authenticatorSelection(
              AuthenticatorSelectionCriteria.builder()
                  .userVerification(UserVerificationRequirement.REQUIRED)
                  .residentKey(ResidentKeyRequirement.REQUIRED)
                  .build());
          if (challenge != null) {
            options.challenge(challenge);
          }
        });
    operations.setCustomizeRequestOptions(
        options -> {
          options.timeout(PATIENCE);
          options.userVerification(UserVerificationRequirement.REQUIRED);
          if (challenge != null) {
            options.challenge(challenge);
          }
        });
    return operations;
  }

  /** The configured address, unless the request came to another configured one. */
  private URI origin(HttpServletRequest request) {
    URI asked = URI.create(request.getRequestURL().toString());
    String name = asked.getScheme() + "://" + asked.getHost();
    boolean sameMachine =
        "localhost".equals(publicOrigin.getHost()) && "localhost".equals(asked.getHost());
    return further.contains(name) || sameMachine ? asked : publicOrigin;
  }

  private static String withoutPath(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
