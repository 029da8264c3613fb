package id.antarkerja.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts of the demo world, shown on its sign-in page; there is none outside a demo. */
public interface DemoAccounts {
  List<DemoAccount> list();

  /** The code that this account can sign in with now; empty outside a demo. */
  Optional<String> codeOf(UUID account);

  /**
   * One account; {@code roleKey} is a text key that says what it is for, {@code code} null while
   * the current one has been used.
   */
  record DemoAccount(
      String roleKey, String officeName, String email, String password, @Nullable String code) {}
}
