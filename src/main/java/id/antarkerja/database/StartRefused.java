package id.antarkerja.database;

import java.io.Serial;

/** A module refuses the start; its message is what the person in front of the terminal reads. */
public final class StartRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** One sentence in each language, in the order they are shown. */
  public StartRefused(String indonesian, String english) {
    super(indonesian + "\n" + english);
  }
}
