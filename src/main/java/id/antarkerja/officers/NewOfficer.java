package id.antarkerja.officers;

import id.antarkerja.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An officer to be entered, with the e-mail address that will sign in.
 *
 * @param since the day from which they work at the office; null is today
 */
public record NewOfficer(
    OfficerKind kind,
    String name,
    String email,
    Role role,
    OfficeId office,
    @Nullable LocalDate since,
    Decree decree) {
  /** By which paper they work there, as far as it is known. */
  public record Decree(@Nullable String no, @Nullable LocalDate on) {
    public static final Decree NONE = new Decree(null, null);
  }

  public NewOfficer(
      OfficerKind kind,
      String name,
      String email,
      Role role,
      OfficeId office,
      @Nullable LocalDate since) {
    this(kind, name, email, role, office, since, Decree.NONE);
  }

  public NewOfficer(OfficerKind kind, String name, String email, Role role, OfficeId office) {
    this(kind, name, email, role, office, null);
  }
}
