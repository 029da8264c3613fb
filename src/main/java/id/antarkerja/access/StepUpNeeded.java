package id.antarkerja.access;

/** Nothing happened yet: first prove again who you are. Pages answer 303 to where that is done. */
public final class StepUpNeeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  StepUpNeeded() {
    super("a fresh proof of who acts is needed", null, false, false);
  }
}
