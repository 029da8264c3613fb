package id.antarkerja.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who promised what to whom by when, and how far it is.
 *
 * @param done of {@code quantity}, as confirmed by the other side
 * @param inForceOn null while the parties still talk
 * @param waits how many reports wait for an answer; none once it is settled
 */
public record Commitment(
    UUID id,
    UUID agreementId,
    UUID roomId,
    UUID officeId,
    String territory,
    String roomName,
    UUID byOrg,
    String byName,
    UUID toOrg,
    String toName,
    String what,
    @Nullable Integer quantity,
    @Nullable String unit,
    LocalDate dueOn,
    CommitmentState state,
    int done,
    @Nullable LocalDate inForceOn,
    @Nullable LocalDate settledOn,
    @Nullable String reason,
    int waits,
    int version) {

  boolean late(LocalDate today) {
    return inForceOn != null && !state.settled() && dueOn.isBefore(today);
  }

  boolean between(UUID org) {
    return byOrg.equals(org) || toOrg.equals(org);
  }
}
