package id.antarkerja.jobseekers;

import id.antarkerja.kernel.Reason;
import java.util.List;
import java.util.UUID;

/** What became of a registration; when refused, nobody was registered. */
public sealed interface Registering {
  /**
   * @param number of the AK/I card, 16 digits
   */
  record Registered(JobseekerId id, UUID publicId, RegistrationId registration, String number)
      implements Registering {}

  /**
   * Codes: {@code jobseekers.nikTaken}, {@code jobseekers.nikTakenElsewhere} (never at which
   * office), {@code jobseekers.looksTheSame}, {@code jobseekers.tooYoung} and {@code
   * jobseekers.tooOld} (with the age), {@code jobseekers.bornInFuture}.
   */
  record Refused(List<Reason> reasons) implements Registering {}
}
