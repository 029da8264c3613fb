package id.antarkerja.officers;

import id.antarkerja.access.Role;

/** An officer to be entered, with the e-mail address that will sign in. */
public record NewOfficer(OfficerKind kind, String name, String email, Role role, OfficeId office) {}
