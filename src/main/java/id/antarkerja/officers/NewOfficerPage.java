package id.antarkerja.officers;

import id.antarkerja.access.Role;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Stream;

/** The form that enters an officer. */
record NewOfficerPage(Form form, boolean mayMakeAdmin) {

  List<Option> kinds() {
    return Stream.of(OfficerKind.values())
        .map(kind -> new Option(kind.name(), T.t("officers.kind." + kind)))
        .toList();
  }

  List<Option> roles() {
    return Stream.of(Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR)
        .filter(role -> role != Role.ADMIN && role != Role.AUDITOR || mayMakeAdmin)
        .map(role -> new Option(role.name(), T.t("officers.role." + role)))
        .toList();
  }
}
