package id.antarkerja.officers;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Role;
import id.antarkerja.officers.Officers.OfficerRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One officer with their account.
 *
 * @param mayChange whether the reader may shut the account and give another role
 * @param link a fresh one-time link, shown once
 */
record OfficerPage(
    OfficerRow officer,
    AccountState account,
    boolean mayLink,
    boolean mayChange,
    List<Role> roles,
    @Nullable String link) {
  String path() {
    return "/petugas/pejabat/" + officer.id();
  }
}
