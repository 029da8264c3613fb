package id.antarkerja.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One agreement between organisations of a room. */
public record Agreement(
    UUID id,
    UUID roomId,
    UUID officeId,
    String territory,
    String title,
    String body,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    AgreementState state,
    int textVersion,
    @Nullable LocalDate inForceOn,
    @Nullable LocalDate closedOn,
    @Nullable String closedReason,
    int version) {

  boolean isDraft() {
    return state == AgreementState.DRAFT;
  }
}
