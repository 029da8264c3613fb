package id.antarkerja.privacy;

import id.antarkerja.web.T;

/**
 * What was done with a person's data, in words that they understand: {@code privacy.reading.} and
 * the action on record. The same at the counter and on the person's own pages.
 */
public final class ReadingWords {
  static final String KEY = "privacy.reading.";

  private ReadingWords() {}

  /** A reading of an unknown kind is named as a reading. */
  public static String of(String action) {
    String key = KEY + action;
    return T.t(T.has(key) ? key : KEY + "other");
  }
}
