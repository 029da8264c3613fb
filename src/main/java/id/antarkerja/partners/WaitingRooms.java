package id.antarkerja.partners;

import static id.antarkerja.web.T.t;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.web.NavCount;
import id.antarkerja.web.Notice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu and the home page say about rooms: invitations, what is late, what waits. */
@Component
class WaitingRooms implements NavCount, Notice {
  private final Rooms rooms;
  private final Ledger ledger;

  WaitingRooms(Rooms rooms, Ledger ledger) {
    this.rooms = rooms;
    this.ledger = ledger;
  }

  @Override
  public String item() {
    return "partners";
  }

  @Override
  public long waiting() {
    return sits(Acting.current()) ? rooms.waiting() : 0;
  }

  @Override
  public List<Line> lines(Acting who) {
    if (!sits(who)) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    int asked = rooms.asked().size();
    if (asked > 0) {
      lines.add(line("asked", asked, Side.of(who).base(), "warn"));
    }
    Tally tally = ledger.tally(new LedgerQuery(LedgerQuery.Reach.MINE, null, null, null, null));
    String list = Side.of(who).base() + "/janji?cakupan=MINE&status=";
    if (tally.late() > 0) {
      lines.add(line("late", tally.late(), list + Standing.LATE, "neg"));
    }
    if (tally.waiting() > 0) {
      lines.add(line("waiting", tally.waiting(), list + Standing.WAITING, "warn"));
    }
    return lines;
  }

  private static boolean sits(Acting who) {
    return who.role() == Role.OFFICER || who.role() == Role.HEAD || who.role() == Role.EMPLOYER;
  }

  private static Line line(String what, long count, String href, String tone) {
    return new Line(t("partners.notice." + what, count), href, t("partners.notice.open"), tone);
  }
}
