package id.antarkerja.community.moderation;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The moderation desk: what waits, what was taken away, what was decided. */
@Controller
class ModerationPages {
  static final String HOME = "/petugas/komunitas/moderasi";
  private static final int PAGE = 20;

  private final ModerationRepository rows;
  private final ModerationDesk desk;
  private final Moderation moderation;
  private final Names names;
  private final TransactionOperations transaction;

  ModerationPages(
      ModerationRepository rows,
      ModerationDesk desk,
      Moderation moderation,
      Names names,
      TransactionOperations transaction) {
    this.rows = rows;
    this.desk = desk;
    this.moderation = moderation;
    this.names = names;
    this.transaction = transaction;
  }

  @GetMapping(HOME)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView desk(
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String setelah) {
    After after = After.parse(setelah);
    DeskPage page =
        transaction.execute(
            status -> {
              desk.demandModerator();
              return switch (DeskPage.Tab.of(tab)) {
                case WAITING -> cases(DeskPage.Tab.WAITING, rows.waiting(after, PAGE + 1), after);
                case GONE -> cases(DeskPage.Tab.GONE, rows.takenAway(after, PAGE + 1), after);
                case LOG -> log(rows.decided(after, PAGE + 1), after);
              };
            });
    return Page.of("community/moderation/desk", Objects.requireNonNull(page));
  }

  private DeskPage cases(DeskPage.Tab tab, List<Case> found, After after) {
    List<Case> shown = found.stream().limit(PAGE).toList();
    Map<UUID, Contribution> written = new HashMap<>();
    shown.stream()
        .collect(Collectors.groupingBy(Case::kind))
        .forEach(
            (kind, of) ->
                moderation
                    .find(kind)
                    .ifPresent(keeper -> written.putAll(keeper.contributions(ids(of)))));
    Map<UUID, Card> cards = names.of(shown.stream().map(Case::author).toList());
    List<DeskPage.Row> all = new ArrayList<>();
    for (Case one : shown) {
      Contribution text = written.get(one.id());
      all.add(
          new DeskPage.Row(
              one,
              Names.name(cards, one.author()),
              names.office(text),
              text == null ? "" : text.text()));
    }
    return new DeskPage(
        tab,
        all,
        List.of(),
        Map.of(),
        after.at() == null ? null : tab.path(),
        next(tab, found, one -> tab == DeskPage.Tab.WAITING ? one.waitsSince() : one.settledAt()));
  }

  private static Collection<UUID> ids(List<Case> cases) {
    return cases.stream().map(Case::id).toList();
  }

  private static @Nullable String next(
      DeskPage.Tab tab, List<Case> found, Function<Case, @Nullable Instant> at) {
    if (found.size() <= PAGE) {
      return null;
    }
    Case last = found.get(PAGE - 1);
    return tab.after(Objects.requireNonNull(at.apply(last)), last.id());
  }

  private DeskPage log(List<Decided> found, After after) {
    List<Decided> shown = found.stream().limit(PAGE).toList();
    List<UUID> people = new ArrayList<>();
    for (Decided one : shown) {
      people.add(one.author());
      if (one.moderator() != null) {
        people.add(one.moderator());
      }
    }
    DeskPage.Tab tab = DeskPage.Tab.LOG;
    Decided last = found.size() > PAGE ? found.get(PAGE - 1) : null;
    return new DeskPage(
        tab,
        List.of(),
        shown,
        names.of(people),
        after.at() == null ? null : tab.path(),
        last == null ? null : tab.after(last.at(), last.id()));
  }
}
