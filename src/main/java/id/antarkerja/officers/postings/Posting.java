package id.antarkerja.officers.postings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A main posting.
 *
 * @param untilOn the first day on which it no longer holds; null while no end is known
 * @param supersededAt when this house learned something else; null for what is known now
 */
public record Posting(
    UUID id,
    UUID officeId,
    String officeName,
    String territory,
    Post post,
    @Nullable String decreeNo,
    @Nullable LocalDate decreeOn,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    OffsetDateTime recordedAt,
    @Nullable OffsetDateTime supersededAt) {

  boolean holdsOn(LocalDate day) {
    return !fromOn.isAfter(day) && (untilOn == null || untilOn.isAfter(day));
  }

  /** The last day on which it holds. */
  public @Nullable LocalDate lastDay() {
    return untilOn == null ? null : untilOn.minusDays(1);
  }
}
