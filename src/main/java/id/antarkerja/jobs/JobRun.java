package id.antarkerja.jobs;

/** One running job: what it was given, and where it says how far it is. */
public interface JobRun {
  JobId id();

  /** What {@link Jobs#start} was given: an id or a code, never personal data. */
  String payload();

  /** Counts for the page; cheap enough to be called for every hundred records. */
  void progress(long done, long total);
}
