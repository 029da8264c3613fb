package id.antarkerja.jobseekers;

/**
 * A person was registered, or has a new card after the last one ended; heard in the transaction.
 */
public record JobseekerRegistered(JobseekerId jobseeker) {}
