package id.antarkerja.jobseekers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to be loaded with many others, as if registered on a day in the past.
 *
 * @param region of the office, 4 digits, for the card's number
 * @param closed how and when the card ended; null while it is valid
 */
public record LoadedJobseeker(
    JobseekerId id,
    UUID publicId,
    UUID cardId,
    UUID officeId,
    String territory,
    String region,
    LocalDate issuedOn,
    NewJobseeker person,
    @Nullable Closing closed) {

  /**
   * @param status any but ISSUED
   */
  public record Closing(RegistrationStatus status, LocalDate on) {
    public Closing {
      if (!RegistrationStatus.ISSUED.mayBecome(status)) {
        throw new IllegalArgumentException("a card doesn't end as " + status);
      }
    }
  }
}
