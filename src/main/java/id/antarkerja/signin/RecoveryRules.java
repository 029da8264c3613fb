package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Two officers, none of them the owner, the second one from above the owner's office. */
final class RecoveryRules {
  private RecoveryRules() {}

  static Verdict mayAsk(Acting acting, AccountState owner) {
    List<Reason> against = new ArrayList<>();
    if (id(acting).equals(owner.id())) {
      against.add(Reason.of("recovery.oneself"));
    }
    if (owner.disabled()) {
      against.add(Reason.of("recovery.shut"));
    }
    if (!isOfOffice(owner.role()) && acting.role() != Role.ADMIN) {
      against.add(Reason.of("recovery.admin"));
    }
    return verdict(against);
  }

  static Verdict mayDecide(Acting acting, AccountState owner, UUID askedBy) {
    List<Reason> against = new ArrayList<>();
    if (id(acting).equals(owner.id())) {
      against.add(Reason.of("recovery.oneself"));
    }
    if (id(acting).equals(askedBy)) {
      against.add(Reason.of("recovery.sameOfficer"));
    }
    if (!isAbove(acting, owner.territory())) {
      against.add(Reason.of("recovery.notAbove"));
    }
    if (!isOfOffice(owner.role()) && acting.role() != Role.ADMIN) {
      against.add(Reason.of("recovery.admin"));
    }
    return verdict(against);
  }

  /** The province or the centre; nobody is above the centre, so there a colleague must do. */
  private static boolean isAbove(Acting acting, String territory) {
    boolean centre = acting.territory().equals(Scope.EVERYWHERE);
    return centre || acting.scope().contains(territory) && !acting.territory().equals(territory);
  }

  /** Who keeps accounts or reads the trail is let in by admins alone. */
  private static boolean isOfOffice(Role role) {
    return role == Role.OFFICER || role == Role.HEAD;
  }

  private static UUID id(Acting acting) {
    return Objects.requireNonNull(acting.actor().id());
  }

  private static Verdict verdict(List<Reason> against) {
    return against.isEmpty() ? new Verdict.Allowed() : new Verdict.Refused(against);
  }
}
