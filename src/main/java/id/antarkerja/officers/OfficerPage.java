package id.antarkerja.officers;

import id.antarkerja.access.AccountRequests.Waiting;
import id.antarkerja.access.AccountState;
import id.antarkerja.access.Role;
import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.web.Sections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One officer with their account.
 *
 * @param waiting what waits for a second person's yes
 * @param mayChange whether the reader may shut the account and give another role
 * @param link a fresh one-time link, shown once
 * @param sections further pages of the account, contributed by other modules
 */
record OfficerPage(
    OfficerRow officer,
    AccountState account,
    @Nullable Waiting waiting,
    boolean mayLink,
    boolean mayChange,
    List<Role> roles,
    @Nullable String link,
    List<Sections.Link> sections) {
  /** Once its owner had a way in, two let them in anew. */
  boolean mayMakeLink() {
    return mayLink && !account.waiting() && !account.opened();
  }

  String path() {
    return "/petugas/pejabat/" + officer.id();
  }
}
