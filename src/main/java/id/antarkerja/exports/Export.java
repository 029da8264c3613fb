package id.antarkerja.exports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export as it is now.
 *
 * @param territory whose people it holds
 * @param officers of the registry instead of jobseekers
 * @param persons how many there were when it was asked for; the file never has more
 * @param members who they are, when no second person's yes is needed
 */
record Export(
    UUID id,
    ExportState state,
    String territory,
    UUID officeId,
    String officeName,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    boolean officers,
    boolean activeOnly,
    int persons,
    ExportPurpose purpose,
    String reason,
    @Nullable String decidedByName,
    List<UUID> members,
    @Nullable UUID fileId,
    @Nullable Instant expiresAt,
    int downloads) {

  static final int MOST_DOWNLOADS = 3;

  static final String COLUMNS =
      """
      select id, state, territory, office_id, office_name, asked_by, asked_by_name, asked_at,
             officers, active_only, persons, purpose, reason, decided_by_name, members, file_id, expires_at, downloads
        from exports.exports
      """;

  String fileName() {
    return officers ? "registri-pejabat.xlsx" : "pencari-kerja.xlsx";
  }

  int downloadsLeft() {
    return MOST_DOWNLOADS - downloads;
  }

  boolean loadable(Instant now) {
    return state == ExportState.READY
        && downloadsLeft() > 0
        && expiresAt != null
        && now.isBefore(expiresAt);
  }
}
