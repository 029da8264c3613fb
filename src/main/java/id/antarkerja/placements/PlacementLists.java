package id.antarkerja.placements;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of the ledger. */
@Controller
class PlacementLists {
  private static final int PAGE = 25;
  private static final int DUE = 100;
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final UUID LAST = new UUID(-1, -1);

  private final PlacementRepository placements;
  private final Days days;
  private final Audit audit;

  PlacementLists(PlacementRepository placements, Days days, Audit audit) {
    this.placements = placements;
    this.days = days;
    this.audit = audit;
  }

  @GetMapping("/petugas/penempatan")
  @Allowed({Role.OFFICER, Role.HEAD})
  @Transactional
  ModelAndView list(
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String hari,
      @RequestParam(required = false) @Nullable UUID setelah) {
    Scope scope = Acting.current().scope();
    LocalDate today = days.today(Acting.current().territory());
    PlacementTab chosen = PlacementTab.of(tab);
    LocalDate from = day(hari);
    boolean followUps = chosen == PlacementTab.FOLLOW_UP;
    List<Placement> rows =
        followUps
            ? List.of()
            : placements.list(
                scope,
                chosen.statuses(),
                from == null ? LAST_DAY : from,
                setelah == null ? LAST : setelah,
                PAGE + 1);
    String next = null;
    if (rows.size() > PAGE) {
      rows = rows.subList(0, PAGE);
      Placement last = rows.getLast();
      next = chosen.href() + "&hari=" + last.startOn() + "&setelah=" + last.id().value();
    }
    List<DueFollowUp> due = followUps ? placements.due(scope, today, DUE) : List.of();
    return Page.of(
        "placements/list",
        new PlacementListPage(
            chosen,
            placements.counts(scope, today),
            rows,
            due,
            audit.listed(
                "placement.list",
                Purpose.PLACEMENT,
                Stream.concat(
                        rows.stream().map(Placement::personId),
                        due.stream().map(DueFollowUp::personId))
                    .toList()),
            today,
            from == null,
            next));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
