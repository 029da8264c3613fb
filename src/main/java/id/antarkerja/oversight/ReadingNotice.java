package id.antarkerja.oversight;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Readings;
import id.antarkerja.web.Notice;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Heads hear on their home page what was odd about the reading of their officers. */
@Component
class ReadingNotice implements Notice {
  private static final int SHOWN = 5;

  /** Half of a limit: nothing was stopped. */
  private static final Set<String> QUIET = Set.of("HALF", "SHORTLISTED");

  private final Readings readings;

  ReadingNotice(Readings readings) {
    this.readings = readings;
  }

  @Override
  public List<Line> lines(Acting who) {
    if (who.role() != Role.HEAD) {
      return List.of();
    }
    return readings.alerts().stream()
        .limit(SHOWN)
        .map(
            alert ->
                new Line(
                    t("oversight.alert." + alert.kind(), alert.name(), alert.n(), alert.limitN()),
                    "/petugas/batas-baca",
                    t("oversight.alert.open"),
                    QUIET.contains(alert.kind()) ? "warn" : "neg"))
        .toList();
  }
}
