package id.antarkerja.employers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact with its seals opened: only for those in whose territory the employer is.
 *
 * @param enteredBy the account that entered the e-mail address as it is now; null for the system
 * @param signsInFrom when that address begins to sign in to the employer's pages; null: only by
 *     somebody's yes. Letters go to it at once
 */
public record Contact(
    UUID id,
    int version,
    String name,
    @Nullable String position,
    @Nullable String phone,
    @Nullable String email,
    @Nullable UUID enteredBy,
    @Nullable Instant signsInFrom) {

  /** Nobody has vouched for the address yet. */
  public boolean waits(Instant now) {
    return email != null && (signsInFrom == null || signsInFrom.isAfter(now));
  }

  /** Enough to know it again by; "" without one. */
  String masked() {
    return email == null ? "" : email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
  }
}
