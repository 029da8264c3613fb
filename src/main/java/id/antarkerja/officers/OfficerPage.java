package id.antarkerja.officers;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Role;
import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.web.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One officer with their account.
 *
 * @param mayChange whether the reader may shut the account and give another role
 * @param link a fresh one-time link, shown once
 * @param sections further pages of the account, contributed by other modules
 */
record OfficerPage(
    OfficerRow officer,
    AccountState account,
    boolean mayLink,
    boolean mayChange,
    List<Role> roles,
    @Nullable String link,
    List<Sections.Link> sections) {
  String path() {
    return "/petugas/pejabat/" + officer.id();
  }
}
