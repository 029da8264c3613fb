package id.antarkerja.caseload;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.Notice;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * @param now on the clock of the actor's office
 */
record HomePage(
    String name,
    LocalDateTime now,
    Figures figures,
    List<NextAction> actions,
    Map<ActionSource, Long> counts,
    List<Notice.Line> notices) {
  private static final LocalTime NOON = LocalTime.of(11, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 30);

  LocalDate today() {
    return now.toLocalDate();
  }

  String greeting() {
    LocalTime time = now.toLocalTime();
    String part =
        time.isBefore(LocalTime.of(4, 0)) || !time.isBefore(EVENING)
            ? "evening"
            : time.isBefore(NOON) ? "morning" : time.isBefore(AFTERNOON) ? "noon" : "afternoon";
    return t("caseload.greeting." + part, name);
  }

  String lead() {
    return T.fmtDate(today())
        + ". "
        + (actions.isEmpty() ? t("caseload.nothingWaits") : t("caseload.waits", shown(total())));
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  String lastMonth() {
    return DateTimeFormatter.ofPattern("MMMM", T.locale()).format(today().minusMonths(1));
  }

  boolean isNewOffice() {
    return actions.isEmpty() && figures.isEmpty();
  }

  String shown(long count) {
    return count > Caseload.COUNTED
        ? t("caseload.moreThan", T.number(Caseload.COUNTED))
        : T.number(count);
  }
}
