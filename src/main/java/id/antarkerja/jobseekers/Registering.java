package id.antarkerja.jobseekers;

import id.antarkerja.kernel.Reason;
import java.util.List;
import java.util.UUID;

/** What became of a registration; when refused, nothing was written. */
public sealed interface Registering {
  /**
   * @param number of the AK/I card, 16 digits
   */
  record Registered(JobseekerId id, UUID publicId, RegistrationId registration, String number)
      implements Registering {}

  /**
   * Codes: {@code jobseekers.nikTaken}, {@code jobseekers.nikTakenElsewhere} (with the office's
   * name), {@code jobseekers.looksTheSame}, {@code jobseekers.tooYoung} (with the age), {@code
   * jobseekers.bornInFuture}.
   */
  record Refused(List<Reason> reasons) implements Registering {}
}
