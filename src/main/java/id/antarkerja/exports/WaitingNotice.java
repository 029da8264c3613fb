package id.antarkerja.exports;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.web.Notice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody waits for a second person's yes. */
@Component
class WaitingNotice implements Notice {
  private final Exports exports;

  WaitingNotice(Exports exports) {
    this.exports = exports;
  }

  @Override
  public List<Line> lines(Acting who) {
    int waiting = exports.toDecide().size();
    return waiting == 0
        ? List.of()
        : List.of(
            new Line(
                t("exports.notice", waiting), "/petugas/ekspor", t("exports.notice.open"), "warn"));
  }
}
