package id.antarkerja.jobseekers;

import java.time.LocalDate;

/** A card ended: placed, expired, withdrawn, moved, deceased; heard inside the transaction. */
public record RegistrationClosed(
    JobseekerId jobseeker, RegistrationId registration, RegistrationStatus status, LocalDate on) {}
