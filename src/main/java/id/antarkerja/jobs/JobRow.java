package id.antarkerja.jobs;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as stored, with the one who started it. */
record JobRow(
    UUID id,
    String kind,
    String payload,
    JobState state,
    @Nullable UUID account,
    Role role,
    @Nullable UUID officeId,
    String territory,
    String name) {

  Acting acting() {
    if (account == null || officeId == null) {
      return Acting.system(kind);
    }
    // Whoever began it proved then who they are.
    return Acting.officer(account, role, officeId, territory, name).verified(Instant.MAX);
  }
}
