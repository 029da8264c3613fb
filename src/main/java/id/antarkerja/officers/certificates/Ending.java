package id.antarkerja.officers.certificates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How near the last day of a certificate is. */
public enum Ending {
  FAR(""),
  SOON("warn"),
  OVER("neg");

  /** From how many days before its end on a head hears of it: our own number, no rule of law. */
  public static final int SOON_DAYS = 90;

  private final String kind;

  Ending(String kind) {
    this.kind = kind;
  }

  /** Null has no end. */
  public static Ending of(@Nullable LocalDate until, LocalDate today) {
    if (until == null || until.isAfter(today.plusDays(SOON_DAYS))) {
      return FAR;
    }
    return until.isBefore(today) ? OVER : SOON;
  }

  /** Of the tag. */
  public String kind() {
    return kind;
  }

  public String textKey() {
    return "officers.certificate." + name();
  }
}
