package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.KeyForgotten;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.SessionType;
import id.antarkerja.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps half a sign-in in the session until the other half comes. */
@Configuration(proxyBeanMethods = false)
class PendingSignIns {
  private static final String NAME = "signin.pending";
  private static final String SETTING_UP = "signin.settingUp";

  private final PersonCipher cipher;
  private final Accounts accounts;

  PendingSignIns(PersonCipher cipher, Accounts accounts) {
    this.cipher = cipher;
    this.accounts = accounts;
  }

  @Bean
  static SessionType<Pending> pendingType() {
    return new SessionType<>("pending", Pending.class, Pending::json, Pending::of);
  }

  /** In a session of its own: whoever was signed in on this browser is not any more. */
  void begin(UUID account, HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    int version = Answers.asSystem(() -> accounts.version(account));
    keep(new Pending(account, version, Instant.now(), null), request);
    SignedIn.claim(account, request);
  }

  Optional<Pending> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof Pending pending
            && !pending.isOver(Instant.now())
        ? Optional.of(pending)
        : Optional.empty();
  }

  /** The secret being set up, the same one on every look at the page. */
  String secret(Pending pending, HttpServletRequest request) {
    String known = open(pending.account(), pending.sealedSecret());
    if (known != null) {
      return known;
    }
    String secret = Totp.newSecret();
    keep(pending.with(sealed(pending.account(), secret)), request);
    return secret;
  }

  /** The same for somebody who is signed in and changes their secret. */
  String secret(UUID account, HttpServletRequest request) {
    HttpSession session = request.getSession();
    String known = open(account, (String) session.getAttribute(SETTING_UP));
    if (known != null) {
      return known;
    }
    String secret = Totp.newSecret();
    session.setAttribute(SETTING_UP, sealed(account, secret));
    return secret;
  }

  void done(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SETTING_UP);
    }
  }

  private static void keep(Pending pending, HttpServletRequest request) {
    request.getSession().setAttribute(NAME, pending);
  }

  private String sealed(UUID account, String secret) {
    return Base64.getEncoder().encodeToString(cipher.seal(account, SETTING_UP, secret));
  }

  /** Null also for one that was sealed before keys were rotated: a new one is shown. */
  private @Nullable String open(UUID account, @Nullable String sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return cipher.open(account, SETTING_UP, Base64.getDecoder().decode(sealed));
    } catch (KeyForgotten rotated) {
      return null;
    }
  }
}
