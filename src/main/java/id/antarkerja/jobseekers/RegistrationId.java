package id.antarkerja.jobseekers;

import java.util.UUID;

/** One AK/I card of a person. */
public record RegistrationId(UUID value) {}
