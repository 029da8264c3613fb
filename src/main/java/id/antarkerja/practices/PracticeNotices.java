package id.antarkerja.practices;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.web.NavCount;
import id.antarkerja.web.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the menu and the home page say of practices. */
@Component
class PracticeNotices implements NavCount, Notice {
  private final Library library;
  private final Selections selections;

  PracticeNotices(Library library, Selections selections) {
    this.library = library;
    this.selections = selections;
  }

  @Override
  public String item() {
    return "practices";
  }

  @Override
  public long waiting() {
    return inTheRoom(Acting.current()) ? library.waiting().toReview() : 0;
  }

  @Override
  public List<Line> lines(Acting who) {
    if (!inTheRoom(who)) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    Library.Waiting waiting = library.waiting();
    if (waiting.toReview() > 0) {
      lines.add(
          line(
              "practices.notice.toReview", waiting.toReview(), "?tab=" + LibraryTab.REVIEW.code()));
    }
    if (waiting.returned() > 0) {
      lines.add(
          line("practices.notice.returned", waiting.returned(), "?tab=" + LibraryTab.OURS.code()));
    }
    List<Selection> chosen = selections.ofThisMonth();
    if (!chosen.isEmpty()) {
      String titles = chosen.stream().map(Selection::title).collect(Collectors.joining("; "));
      lines.add(
          new Line(
              t("practices.notice.selection", titles),
              SelectionPages.ALL,
              t("practices.notice.open"),
              "pos"));
    }
    return lines;
  }

  private static Line line(String key, long count, String query) {
    return new Line(t(key, count), Practice.HOME + query, t("practices.notice.open"), "warn");
  }

  private static boolean inTheRoom(Acting who) {
    return who.role() == Role.OFFICER || who.role() == Role.HEAD || who.role() == Role.ADMIN;
  }
}
