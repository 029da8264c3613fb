package id.antarkerja.signin;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.PasswordCheck;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By what somebody who is no staff proves who they are, beside links and cards: the same keys,
 * codes, rules and counts as staff. Called outside a transaction, while nobody need be signed in.
 */
@Service
public class GuestProofs {
  /** An account that nobody has: an unknown address costs the same look-ups of codes. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final int LONGEST_EMAIL = 320;

  private final Passkeys passkeys;
  private final GuestPasswords passwords;
  private final PersonCipher cipher;
  private final PasswordCheck check;
  private final Factors factors;
  private final Throttle throttle;
  private final DeviceCookie cookie;
  private final List<Guests> guests;
  private final TransactionTemplate transaction;

  GuestProofs(
      Passkeys passkeys,
      GuestPasswords passwords,
      PersonCipher cipher,
      PasswordCheck check,
      Factors factors,
      Throttle throttle,
      DeviceCookie cookie,
      List<Guests> guests,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.cipher = cipher;
    this.check = check;
    this.factors = factors;
    this.throttle = throttle;
    this.cookie = cookie;
    this.guests = guests;
    this.transaction = transaction;
  }

  /**
   * What the browser needs to prove that it has a passkey, as JSON.
   *
   * @throws RuntimeException answered with 429 when it has to wait
   */
  public String beginPasskey(HttpServletRequest request, HttpServletResponse response) {
    throttle.admit(Attempt.passkey(null, cookie.of(request, response)));
    return bySystem(() -> passkeys.beginProving(request));
  }

  /**
   * Whose passkey it is: somebody of that kind, never staff.
   *
   * @throws RefusedException when it is no proof, or one of somebody else
   */
  public UUID passkey(
      String kind, String answer, HttpServletRequest request, HttpServletResponse response) {
    UUID owner = bySystem(() -> passkeys.proved(answer, request));
    if (bySystem(() -> of(kind).find(owner)).isEmpty()) {
      throw new RefusedException(Reason.of("passkey.refused"));
    }
    throttle.succeeded(Attempt.passkey(null, cookie.of(request, response)));
    return owner;
  }

  /**
   * Whom address, password and code open together. Every wrong try gets the same answer for the
   * same work: an unknown address, no password, a wrong code.
   *
   * @throws RuntimeException answered with 429 when it has to wait
   */
  public Optional<UUID> password(
      String kind,
      String email,
      String password,
      String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    String typed = email.length() > LONGEST_EMAIL ? "" : email;
    Attempt attempt = Attempt.ownPassword(kind, typed, cookie.of(request, response));
    throttle.admit(attempt);
    List<GuestPasswords.Stored> known =
        bySystem(() -> passwords.of(of(kind).withEmail(indexes(typed))));
    Optional<UUID> whose = opened(known, matching(known, password), code);
    whose.ifPresent(owner -> throttle.succeeded(attempt));
    return whose;
  }

  /** As many hashes for an address that nobody has as for one that a family shares. */
  private List<UUID> matching(List<GuestPasswords.Stored> known, String password) {
    List<UUID> matching = new ArrayList<>();
    for (int i = 0; i < GuestPasswords.MOST; i++) {
      String hash = i < known.size() ? known.get(i).hash() : null;
      if (check.matches(hash, password)) {
        matching.add(known.get(i).owner());
      }
    }
    return matching;
  }

  /**
   * The code is reckoned for everybody of the address, whoever's password it was: a right password
   * with a wrong code takes as long as a wrong one.
   */
  private Optional<UUID> opened(
      List<GuestPasswords.Stored> known, List<UUID> matching, String code) {
    return bySystem(
        () -> {
          Optional<UUID> whose = Optional.empty();
          for (int i = 0; i < GuestPasswords.MOST; i++) {
            UUID owner = i < known.size() ? known.get(i).owner() : NOBODY;
            OptionalLong step = factors.stepOf(owner, code);
            if (whose.isEmpty()
                && matching.contains(owner)
                && step.isPresent()
                && factors.use(owner, step.getAsLong())) {
              whose = Optional.of(owner);
            }
          }
          return whose;
        });
  }

  private List<byte[]> indexes(String email) {
    return cipher.blindIndexes("email", Accounts.normalised(email));
  }

  private Guests of(String kind) {
    return guests.stream()
        .filter(known -> known.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody of kind " + kind));
  }

  private <T> T bySystem(Supplier<T> work) {
    return Answers.asSystem(
        () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }
}
