package id.antarkerja.trust;

import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import java.util.EnumSet;
import java.util.Locale;
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
  /** The person of the first world, on their own pages. */
  SEEKER(null, Role.CITIZEN),
  /** Another jobseeker, whom nobody referred anywhere. */
  NEIGHBOUR(null, Role.CITIZEN),
  /** A contact person of the first world's employer, on the employer's pages. */
  CONTACT(null, Role.EMPLOYER),
  /** A contact person of another employer. */
  RIVAL(null, Role.EMPLOYER),
  /** Holds the link of the first world's referral. */
  EMPLOYER(null, null),
  ANONYMOUS(null, null),
  /** A program that asks for JSON with a token: nobody gives any out. */
  API(null, null);

  private static final Set<Secret> OF_FILES =
      EnumSet.of(
          Secret.PERSON,
          Secret.ID,
          Secret.LETTER,
          Secret.NAME,
          Secret.CONTACT,
          Secret.REFERRAL,
          Secret.WAGE,
          Secret.RIGHTS,
          Secret.INCIDENT,
          Secret.IMPORT,
          Secret.EXPORT,
          Secret.DRAFT,
          Secret.DESK,
          Secret.COMPANY);

  private static final Set<Secret> OF_OFFICERS =
      EnumSet.of(Secret.DRAFT, Secret.DESK, Secret.COMPANY);
  private static final Set<Secret> OF_THE_TRAIL = EnumSet.of(Secret.ID, Secret.LETTER);

  private static final Set<Secret> OF_ONESELF =
      EnumSet.of(
          Secret.PERSON,
          Secret.NIK,
          Secret.ADDRESS,
          Secret.ID,
          Secret.LETTER,
          Secret.NAME,
          Secret.REFERRAL,
          Secret.WAGE,
          Secret.RIGHTS);

  private static final Set<Secret> OF_THE_COMPANY =
      EnumSet.of(
          Secret.LETTER, Secret.NAME, Secret.CONTACT, Secret.REFERRAL, Secret.DRAFT, Secret.ROOM);

  private static final Set<Secret> OF_THE_LINK =
      EnumSet.of(Secret.NAME, Secret.REFERRAL, Secret.LINK);

  final @Nullable String territory;
  final @Nullable Role role;

  Who(@Nullable String territory, @Nullable Role role) {
    this.territory = territory;
    this.role = role;
  }

  /** With an account of the house. */
  boolean isStaff() {
    return territory != null;
  }

  boolean hasSession() {
    return role != null;
  }

  /** To whom either world is as strange as the other. */
  boolean isAStranger() {
    return this == INSTITUTION
        || this == MISSION
        || this == NEIGHBOUR
        || this == RIVAL
        || this == ANONYMOUS
        || this == API;
  }

  /** Whose own pages are another person's, or another employer's, in the world that wears out. */
  boolean belongsToAWorld() {
    return this == SEEKER || this == CONTACT || this == EMPLOYER;
  }

  /**
   * @param worn whether they came as the person, or the employer, of the world that wears out
   */
  boolean maySee(Canary canary, boolean worn) {
    if (territory == null) {
      return belongsToAWorld()
          && canary.office().equals(OneOffice.HERE)
          && canary.worn() == worn
          && theirs().contains(canary.secret());
    }
    boolean inScope = Scope.of(territory).contains(canary.office());
    boolean held = canary.office().equals(territory);
    switch (canary.secret()) {
      case OFFICER:
        return true;
      case OFFICER_OWN:
        return held && role != Role.AUDITOR;
      case CAREER:
        return inScope && role != Role.AUDITOR;
      case GLASS:
        return held && role == Role.HEAD;
      case TALK:
        return held && (role == Role.OFFICER || role == Role.HEAD);
      case ROOM:
        return held && role == Role.OFFICER;
      case CIRCULAR:
        boolean serves = role == Role.OFFICER || role == Role.HEAD;
        return Scope.of(canary.office()).contains(territory) || (inScope && serves);
      default:
        break;
    }
    if (role == Role.ADMIN || role == Role.AUDITOR) {
      return inScope && OF_THE_TRAIL.contains(canary.secret());
    }
    switch (canary.secret()) {
      case RIGHTS, NIK, ADDRESS, LINK:
        return held;
      case NOTE:
        return held && role == Role.OFFICER;
      default:
        break;
    }
    return (inScope ? OF_FILES : OF_OFFICERS).contains(canary.secret());
  }

  /** Whether it is a field of a file in this one's scope, that only the holding office sees. */
  boolean isAbove(Canary canary) {
    return (canary.secret() == Secret.NIK || canary.secret() == Secret.ADDRESS)
        && (role == Role.OFFICER || role == Role.HEAD)
        && territory != null
        && Scope.of(territory).contains(canary.office());
  }

  private Set<Secret> theirs() {
    return switch (this) {
      case SEEKER -> OF_ONESELF;
      case CONTACT -> OF_THE_COMPANY;
      default -> OF_THE_LINK;
    };
  }

  static Who of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
