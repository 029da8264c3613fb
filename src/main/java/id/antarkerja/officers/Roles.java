package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import java.util.List;

/** Which roles may be given by whom. */
public final class Roles {
  private Roles() {}

  /** What the one who acts may make of somebody. */
  public static List<Role> toGive() {
    return Acting.current().role() == Role.ADMIN
        ? List.of(Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR)
        : List.of(Role.OFFICER, Role.HEAD);
  }
}
