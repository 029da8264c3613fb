package id.antarkerja.access;

import java.util.UUID;

/**
 * The signed-in principal: what every request needs to know of an account without asking the
 * database again.
 */
public record SignIn(
    UUID account, Role role, UUID officeId, String territory, String name, String officeName)
    implements SignedIn {

  /** Session attribute: the page that somebody wanted before signing in. */
  public static final String WANTED = "antarkerja.wanted";

  @Override
  public Acting acting() {
    return Acting.officer(account, role, officeId, territory, name);
  }
}
