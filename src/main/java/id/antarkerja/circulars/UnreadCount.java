package id.antarkerja.circulars;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.web.NavCount;
import id.antarkerja.web.Notice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu and the home page say about circulars that wait. */
@Component
class UnreadCount implements NavCount, Notice {
  private final Circulars circulars;

  UnreadCount(Circulars circulars) {
    this.circulars = circulars;
  }

  @Override
  public String item() {
    return "circulars";
  }

  @Override
  public long waiting() {
    return circulars.unread();
  }

  @Override
  public List<Line> lines(Acting who) {
    List<Line> lines = new ArrayList<>();
    long unread = circulars.unread();
    if (unread > 0) {
      lines.add(line("unread", unread, ArchiveQuery.Own.UNREAD, "warn"));
    }
    CircularRepository.Waiting waiting = circulars.waiting();
    if (waiting.late() > 0) {
      lines.add(line("late", waiting.late(), ArchiveQuery.Own.LATE, "neg"));
    }
    if (waiting.open() > 0) {
      lines.add(line("toAcknowledge", waiting.open(), ArchiveQuery.Own.READ, "warn"));
    }
    return lines;
  }

  private static Line line(String what, long count, ArchiveQuery.Own own, String tone) {
    return new Line(
        t("circulars.notice." + what, count),
        Circular.HOME + "?saya=" + own,
        t("circulars.notice.open"),
        tone);
  }
}
