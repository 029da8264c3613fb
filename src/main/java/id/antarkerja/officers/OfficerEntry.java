package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Region;
import id.antarkerja.classifications.Resolved;
import id.antarkerja.web.Form;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a new officer against what the one who enters may do. */
@Component
class OfficerEntry {
  private final Offices offices;
  private final Classifications classifications;

  OfficerEntry(Offices offices, Classifications classifications) {
    this.offices = offices;
    this.classifications = classifications;
  }

  @Nullable NewOfficer read(Form form, Acting acting) {
    OfficerKind kind = form.requiredOneOf("kind", OfficerKind.class);
    String name = form.required("name");
    String email = form.requiredEmail("email");
    Role role = form.requiredOneOf("role", Role.class);
    if (role != null && !mayGive(acting, role)) {
      form.reject("role", "error.choice");
    }
    Office office = office(form, acting);
    if (kind == null || name == null || email == null || role == null || office == null) {
      return null;
    }
    return new NewOfficer(kind, name, email, role, office.id());
  }

  private static boolean mayGive(Acting acting, Role role) {
    return switch (role) {
      case OFFICER, HEAD -> true;
      case ADMIN, AUDITOR -> acting.role() == Role.ADMIN;
      default -> false;
    };
  }

  /** By the place typed or chosen; nothing typed is the office of the one who enters. */
  private @Nullable Office office(Form form, Acting acting) {
    String code = form.code("place");
    if (code == null && form.typed("place").isEmpty()) {
      return offices.one(acting.requireOffice());
    }
    if (code == null
        && classifications.resolveRegion(form.typed("place"))
            instanceof Resolved.Found<Region>(Region found)) {
      code = found.code();
    }
    Optional<Office> office = code == null ? Optional.empty() : offices.byTerritory(code);
    if (office.isEmpty() || !Scope.of(acting.territory()).contains(office.get().territory())) {
      form.reject("place", "officers.error.place");
      return null;
    }
    return office.get();
  }
}
