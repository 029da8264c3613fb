package id.antarkerja.access;

import java.time.Instant;

/**
 * The signed-in principal.
 *
 * @param place what the top bar shows below the name, an office for example
 */
public record SignIn(Acting acting, String place) {

  public String name() {
    return acting.name();
  }

  public Role role() {
    return acting.role();
  }

  SignIn verified(Instant at) {
    return new SignIn(acting.verified(at), place);
  }
}
