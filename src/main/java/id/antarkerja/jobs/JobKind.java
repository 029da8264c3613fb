package id.antarkerja.jobs;

/**
 * A kind of long work, as a bean. It runs as the one who started it, outside any transaction, and
 * may run again after a crash: it must pick up where it was.
 */
public interface JobKind {
  /** A stable code, stored with every job. */
  String code();

  void run(JobRun run);
}
