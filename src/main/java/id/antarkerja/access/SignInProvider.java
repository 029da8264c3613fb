package id.antarkerja.access;

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
  private static final int LONGEST_INPUT = 320;

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final String nobodysHash;

  SignInProvider(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.nobodysHash = passwords.encode("nobody has this password");
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String email = given.getName();
    String password = String.valueOf(given.getCredentials());
    @Nullable Account account = email.length() > LONGEST_INPUT ? null : find(email);
    String hash =
        account == null || account.passwordHash() == null || account.disabled()
            ? nobodysHash
            : account.passwordHash();
    boolean matches = password.length() <= LONGEST_INPUT && passwords.matches(password, hash);
    if (account == null || !matches || hash.equals(nobodysHash)) {
      throw new BadCredentialsException("no");
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        account.signIn(), null, List.of());
  }

  private @Nullable Account find(String email) {
    try {
      return Acting.call(
          Acting.system("sign-in"), () -> accounts.byEmail(email).orElse(null));
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
