package id.antarkerja.trust;

import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every kind of actor; {@link #OWN} works where the first world is. */
enum Who {
  OWN(OneOffice.HERE, Role.OFFICER),
  HEAD(OneOffice.HERE, Role.HEAD),
  /** Another office of the same province. */
  SIBLING("3208", Role.OFFICER),
  /** Another province, with a world of its own. */
  OTHER(OneOffice.THERE, Role.OFFICER),
  INSTITUTION(OneOffice.HERE + "i00007", Role.OFFICER),
  MISSION("xKEN", Role.OFFICER),
  PROVINCE("32", Role.OFFICER),
  CENTRE(Scope.EVERYWHERE, Role.OFFICER),
  ADMIN(OneOffice.HERE, Role.ADMIN),
  AUDITOR(OneOffice.HERE, Role.AUDITOR),
  /** Holds the link of the first world's referral. */
  EMPLOYER(null, null),
  ANONYMOUS(null, null);

  private static final Set<Secret> OF_FILES =
      EnumSet.of(
          Secret.PERSON,
          Secret.ID,
          Secret.NAME,
          Secret.CONTACT,
          Secret.REFERRAL,
          Secret.IMPORT,
          Secret.DESK);

  final @Nullable String territory;
  final @Nullable Role role;

  Who(@Nullable String territory, @Nullable Role role) {
    this.territory = territory;
    this.role = role;
  }

  boolean signsIn() {
    return role != null;
  }

  boolean maySee(Canary canary) {
    if (this == EMPLOYER) {
      return canary.office().equals(OneOffice.HERE)
          && (canary.secret() == Secret.NAME || canary.secret() == Secret.REFERRAL);
    }
    if (territory == null) {
      return false;
    }
    boolean inScope = Scope.of(territory).contains(canary.office());
    if (role == Role.ADMIN || role == Role.AUDITOR) {
      return inScope && canary.secret() == Secret.ID;
    }
    return inScope ? OF_FILES.contains(canary.secret()) : canary.secret() == Secret.DESK;
  }

  static Who of(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
