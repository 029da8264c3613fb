package id.antarkerja.access;

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
    boolean tooLong = password.length() > Accounts.LONGEST_PASSWORD;
    boolean matches =
        passwords.matches(tooLong ? "" : password, known == null ? NOBODYS_HASH : known);
    return account != null && known != null && matches && !tooLong
        ? Optional.of(account.id())
        : Optional.empty();
  }
}
