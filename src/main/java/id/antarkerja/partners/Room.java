package id.antarkerja.partners;

import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room that an office opened. */
public record Room(
    UUID id,
    UUID officeId,
    String territory,
    String name,
    String purpose,
    Instant openedAt,
    @Nullable Instant lastPostAt) {

  OfficeZone zone() {
    return OfficeZone.ofRegion(territory);
  }
}
