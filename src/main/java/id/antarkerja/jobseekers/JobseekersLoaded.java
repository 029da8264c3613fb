package id.antarkerja.jobseekers;

/**
 * Many persons came in at once, with {@code seq} above {@code afterSeq}; heard in the transaction.
 */
public record JobseekersLoaded(long afterSeq, int count) {}
