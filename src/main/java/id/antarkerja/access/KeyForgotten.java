package id.antarkerja.access;

import java.io.Serial;

/** The key of what should be opened or sealed was destroyed: nobody can read it any more. */
public final class KeyForgotten extends IllegalStateException {
  @Serial private static final long serialVersionUID = 1;

  KeyForgotten() {
    super("this person's key was forgotten");
  }
}
