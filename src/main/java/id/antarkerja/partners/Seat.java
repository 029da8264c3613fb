package id.antarkerja.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a room, for one organisation.
 *
 * @param label name of an officer; position of a contact person, who is not named
 */
public record Seat(
    UUID id,
    UUID roomId,
    UUID orgId,
    SeatKind kind,
    UUID holder,
    String label,
    boolean keeper,
    SeatState state,
    Instant expiresAt,
    @Nullable Instant seatedAt,
    @Nullable Instant readAt,
    @Nullable String reason,
    int version) {

  boolean seated() {
    return state == SeatState.SEATED;
  }
}
