package id.antarkerja.web;

import java.io.Serial;

/** The same form is being worked on right now; its answer comes from the first one. */
class InProgress extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  InProgress(Throwable cause) {
    super("the same form is being worked on", cause);
  }
}
