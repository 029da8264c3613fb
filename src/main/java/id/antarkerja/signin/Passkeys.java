package id.antarkerja.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys of accounts. A challenge waits in the session and serves for one answer. Called as the
 * owner, or as the system while nobody is signed in.
 */
@Service
@Transactional
class Passkeys {
  private static final String MAKING = "signin.passkey.making";
  private static final String PROVING = "signin.passkey.proving";
  private static final int LONGEST_ANSWER = 20_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private final RelyingParties parties;
  private final PasskeyStore store;

  Passkeys(RelyingParties parties, PasskeyStore store) {
    this.parties = parties;
    this.store = store;
  }

  List<PasskeyEntry> of(UUID account) {
    return store.findByUserId(PasskeyOwners.bytes(account)).stream()
        .map(
            key ->
                new PasskeyEntry(
                    key.getCredentialId().toBase64UrlString(),
                    key.getLabel(),
                    key.getCreated(),
                    key.getLastUsed()))
        .toList();
  }

  /**
   * @throws NotThere when the account has no such key
   */
  void remove(UUID account, String id) {
    if (!store.delete(account, reading(() -> Bytes.fromBase64(id)))) {
      throw new NotThere();
    }
  }

  /** What the browser needs to make a key for this account, as JSON. */
  String beginMaking(UUID account, HttpServletRequest request) {
    var options =
        parties
            .of(request, null)
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(as(account)));
    keep(MAKING, options.getChallenge(), request);
    return JSON.writeValueAsString(options);
  }

  /**
   * @throws RefusedException when the answer is not a fresh key of a verified person, made here
   */
  void made(UUID account, String answer, String label, HttpServletRequest request) {
    Bytes challenge = taken(MAKING, request);
    reading(
        () -> {
          PublicKeyCredential<AuthenticatorAttestationResponse> key =
              JSON.readValue(shortEnough(answer), new TypeReference<>() {});
          var operations = parties.of(request, challenge);
          var options =
              operations.createPublicKeyCredentialCreationOptions(
                  new ImmutablePublicKeyCredentialCreationOptionsRequest(as(account)));
          return operations.registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  options, new RelyingPartyPublicKey(key, label)));
        });
  }

  /** What the browser needs to prove that it has a key, as JSON; it says nothing of accounts. */
  String beginProving(HttpServletRequest request) {
    var options =
        parties
            .of(request, null)
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    keep(PROVING, options.getChallenge(), request);
    return JSON.writeValueAsString(options);
  }

  /**
   * Whose key the answer was made with.
   *
   * @throws RefusedException when it is no proof: another challenge, another address, a person who
   *     was not verified, a key that nobody has
   */
  UUID proved(String answer, HttpServletRequest request) {
    Bytes challenge = taken(PROVING, request);
    PublicKeyCredentialUserEntity owner =
        reading(
            () -> {
              PublicKeyCredential<AuthenticatorAssertionResponse> proof =
                  JSON.readValue(shortEnough(answer), new TypeReference<>() {});
              var operations = parties.of(request, challenge);
              var options =
                  operations.createCredentialRequestOptions(
                      new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
              return operations.authenticate(new RelyingPartyAuthenticationRequest(options, proof));
            });
    return Optional.ofNullable(owner)
        .map(found -> PasskeyOwners.account(found.getId()))
        .orElseThrow(Passkeys::refused);
  }

  private static Authentication as(UUID account) {
    return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of());
  }

  private static void keep(String name, Bytes challenge, HttpServletRequest request) {
    request.getSession().setAttribute(name, challenge.toBase64UrlString());
  }

  private static Bytes taken(String name, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(name) instanceof String challenge)) {
      throw refused();
    }
    session.removeAttribute(name);
    return Bytes.fromBase64(challenge);
  }

  private static String shortEnough(String answer) {
    if (answer.length() > LONGEST_ANSWER) {
      throw refused();
    }
    return answer;
  }

  /** Whatever a browser may send: what can't be read is no proof. */
  private static <T extends @Nullable Object> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (WebAuthnException
        | JacksonException
        | IllegalArgumentException
        | NullPointerException unreadable) {
      throw refused();
    }
  }

  private static RefusedException refused() {
    return new RefusedException(Reason.of("passkey.refused"));
  }
}
