package id.antarkerja.jobseekers;

/** Profile or consents changed; heard inside the transaction. */
public record JobseekerChanged(JobseekerId jobseeker) {}
