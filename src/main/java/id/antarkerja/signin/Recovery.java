package id.antarkerja.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who lost what they sign in with. One officer saw them, another one called them.
 *
 * @param askedBy who saw the owner in person
 * @param decidedBy who called; null until then
 * @param linkMade whether the one link of it was handed out
 */
record Recovery(
    UUID id,
    UUID accountId,
    String territory,
    UUID askedBy,
    Instant askedAt,
    Instant expiresAt,
    @Nullable Outcome outcome,
    @Nullable UUID decidedBy,
    boolean linkMade) {

  enum Outcome {
    CONFIRMED,
    REFUSED
  }

  boolean isOpen(Instant now) {
    return outcome == null && now.isBefore(expiresAt);
  }

  /** The link of a confirmed one lives as long as the request. */
  boolean hasLink(Instant now) {
    return outcome == Outcome.CONFIRMED && !linkMade && now.isBefore(expiresAt);
  }
}
