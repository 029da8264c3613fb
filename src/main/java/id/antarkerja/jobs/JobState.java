package id.antarkerja.jobs;

public enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED;

  public boolean isOver() {
    return this == DONE || this == FAILED;
  }
}
