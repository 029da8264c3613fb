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

  /**
   * @throws IllegalStateException when the row does not say who started it: a job never gets more
   *     rights than its starter had
   */
  Acting acting() {
    if (role == Role.SYSTEM) {
      return Acting.system(kind);
    }
    if (account == null || officeId == null) {
      throw new IllegalStateException("nobody stands behind this job of " + role);
    }
    // Whoever began it proved then who they are.
    return Acting.officer(account, role, officeId, territory, name).verified(Instant.MAX);
  }
}
