package id.antarkerja.jobs;

/** The account that started a job was shut, or is somebody else's by role or office now. */
class StarterGone extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
