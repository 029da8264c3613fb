package id.antarkerja.access;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * E-mail and password. Whatever is typed costs one hash: an unknown address, a disabled account, an
 * account without password, a password too long to be one.
 */
@Service
public class PasswordCheck {
  /** Of a password that nobody knows: made once, because making one costs a start its time. */
  static final String NOBODYS_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$0btALcT3/jA74syXRH9w8g$r8zKyT"
          + "JOsQUnJBG75SK589mvdvQtjRVDfoxsOGyo9Ts";

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  PasswordCheck(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * The account that opens with these; nothing says what was wrong. Call it as the system, outside
   * a transaction: a hash takes long.
   *
   * @throws TooBusy when too many are being checked
   */
  public Optional<UUID> account(String email, String password) {
    String typed = email.length() > Accounts.LONGEST_EMAIL ? "" : email;
    return checked(accounts.byEmail(typed).orElse(null), password);
  }

  private Optional<UUID> checked(@Nullable Account account, String password) {
    String known = account == null || account.disabled() ? null : account.passwordHash();
    boolean matches = matches(known, password);
    return account != null && matches ? Optional.of(account.id()) : Optional.empty();
  }

  /**
   * Whether the password is the one of that hash; without a hash it costs the same and is not.
   * Outside a transaction.
   *
   * @throws TooBusy when too many are being checked
   */
  public boolean matches(@Nullable String hash, String password) {
    boolean tooLong = password.length() > Accounts.LONGEST_PASSWORD;
    boolean matches =
        passwords.matches(tooLong ? "" : password, hash == null ? NOBODYS_HASH : hash);
    return hash != null && matches && !tooLong;
  }

  /**
   * What is kept of a new password of somebody who is no staff; the same rules for everybody.
   *
   * @throws RefusedException when it is weak
   */
  public String hash(String password, String name, String email) {
    List<Reason> weak = WeakPasswords.reasons(password, name, email);
    if (!weak.isEmpty()) {
      throw new RefusedException(weak);
    }
    return Objects.requireNonNull(passwords.encode(password));
  }
}
