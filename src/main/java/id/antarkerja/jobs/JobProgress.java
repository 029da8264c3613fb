package id.antarkerja.jobs;

/** How far a job is; {@code total} is 0 while it is not known yet. */
public record JobProgress(JobId id, String kind, JobState state, long done, long total) {

  /** 0..100. */
  public int percent() {
    if (state == JobState.DONE) {
      return 100;
    }
    return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
  }
}
