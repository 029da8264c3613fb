package id.antarkerja.caseload;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do next, with its reason.
 *
 * @param ref id in the address of the page where it is done
 * @param title whom or what it is about; {@code about} and {@code other} by kind
 * @param day when it is due, or since when it waits
 */
record NextAction(
    ActionSource source, UUID ref, String title, String about, String other, LocalDate day) {
  private static final int SOON_DAYS = 7;

  String href() {
    return source.itemHref() + ref;
  }

  String headline() {
    return t(source.textKey("title"), title, about, other);
  }

  String reason() {
    String variant = source == ActionSource.CARD ? "why." + about : "why";
    return t(source.textKey(variant), title, about, other, T.shortDate(day));
  }

  String button() {
    return t(source.textKey("do"));
  }

  @Nullable LocalDate dueOn() {
    return source.hasDeadline() ? day : null;
  }

  /**
   * "Lewat tenggat", "Hari ini", "Besok", "Minggu ini"; null when there is time, or no deadline.
   */
  @Nullable String urgency(LocalDate today) {
    if (!source.hasDeadline()) {
      return null;
    }
    long left = ChronoUnit.DAYS.between(today, day);
    if (left < 0) {
      return t("caseload.overdue");
    }
    if (left == 0) {
      return t("caseload.today");
    }
    if (left == 1) {
      return t("caseload.tomorrow");
    }
    return left <= SOON_DAYS ? t("caseload.thisWeek") : null;
  }

  String urgencyKind(LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, day);
    if (left < 0) {
      return "neg";
    }
    return left <= 1 ? "warn" : "";
  }
}
