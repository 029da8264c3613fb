package id.antarkerja.privacy;

import id.antarkerja.web.T;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a person's data, in words that they understand: {@code privacy.reading.} and
 * the action on record. The same at the counter and on the person's own pages.
 */
public final class ReadingWords {
  static final String KEY = "privacy.reading.";

  private ReadingWords() {}

  /**
   * What an entry of the trail says; a list also says what it was for and how often it was looked
   * at.
   */
  public static String of(String action, @Nullable String purpose, int times) {
    String list = "privacy.listed." + purpose;
    return action.equals("list") && T.has(list) ? T.t(list, times) : of(action);
  }

  /** A reading of an unknown kind is named as a reading. */
  static String of(String action) {
    String key = KEY + action;
    return T.t(T.has(key) ? key : KEY + "other");
  }
}
