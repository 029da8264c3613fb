package id.antarkerja.practices;

import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice through all its versions.
 *
 * @param territory of the office that wrote it
 * @param publishedAt when its first version was
 * @param hidden by moderators; then its author and they alone see it
 */
public record Practice(
    UUID id,
    int version,
    PracticeKind kind,
    UUID officeId,
    String territory,
    UUID author,
    PracticeState state,
    @Nullable Instant publishedAt,
    @Nullable String withdrawnReason,
    boolean hidden) {
  static final String HOME = "/petugas/praktik";

  String path() {
    return HOME + "/" + id;
  }

  boolean published() {
    return state == PracticeState.PUBLISHED;
  }

  OfficeZone zone() {
    return OfficeZone.ofRegion(territory);
  }
}
