package id.antarkerja.jobseekers;

import org.jspecify.annotations.Nullable;

/**
 * A job that a person has had.
 *
 * @param occupation KBJI code, 4 digits or "8153.01"; null when nobody has coded the title yet
 * @param fromYear null when not said
 * @param toYear null while it lasts, or when not said
 */
public record Experience(
    String title,
    @Nullable String occupation,
    @Nullable Integer fromYear,
    @Nullable Integer toYear) {

  public @Nullable String group() {
    return occupation == null ? null : occupation.substring(0, 4);
  }

  /** Whole years up to a year, at least 0; 0 when the beginning is not known. */
  public int years(int thisYear) {
    return fromYear == null ? 0 : Math.max(0, (toYear == null ? thisYear : toYear) - fromYear);
  }
}
