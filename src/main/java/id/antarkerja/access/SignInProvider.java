package id.antarkerja.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * E-mail and password. An unknown address costs the same hash as a wrong password and gets the same
 * answer.
 */
@Component
class SignInProvider implements AuthenticationProvider {
  /** Of a password that nobody knows: made once, because making one costs a start its time. */
  private static final String NOBODYS_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$0btALcT3/jA74syXRH9w8g$r8zKyT"
          + "JOsQUnJBG75SK589mvdvQtjRVDfoxsOGyo9Ts";

  private static final int LONGEST_INPUT = 320;

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  SignInProvider(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String email = given.getName();
    String password = String.valueOf(given.getCredentials());
    @Nullable Account account = email.length() > LONGEST_INPUT ? null : find(email);
    String hash =
        account == null || account.passwordHash() == null || account.disabled()
            ? NOBODYS_HASH
            : account.passwordHash();
    boolean matches = password.length() <= LONGEST_INPUT && passwords.matches(password, hash);
    if (account == null || !matches || hash.equals(NOBODYS_HASH)) {
      throw new BadCredentialsException("no");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        account.signIn().verified(Instant.now()), null, List.of());
  }

  private @Nullable Account find(String email) {
    try {
      return Acting.call(Acting.system("sign-in"), () -> accounts.byEmail(email).orElse(null));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
