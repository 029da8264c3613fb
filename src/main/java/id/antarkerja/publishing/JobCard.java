package id.antarkerja.publishing;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A vacancy with its words for the reader.
 *
 * @param today at the place of work
 */
record JobCard(Listing job, String place, LocalDate today) {
  private static final int COUNTED_DAYS = 14;

  /** "Hari ini", "Kemarin", "5 hari lalu", then the day. */
  String posted() {
    long ago = ChronoUnit.DAYS.between(job.publishedOn(), today);
    if (ago <= 0) {
      return t("publishing.today");
    }
    if (ago == 1) {
      return t("publishing.yesterday");
    }
    return ago <= COUNTED_DAYS ? t("publishing.daysAgo", ago) : T.shortDate(job.publishedOn());
  }
}
