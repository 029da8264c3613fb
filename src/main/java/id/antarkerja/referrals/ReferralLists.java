package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.classifications.Classifications;
import id.antarkerja.kernel.Days;
import id.antarkerja.referrals.ReferralListPage.RequestRow;
import id.antarkerja.web.Page;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists of referrals and of requests between offices. */
@Controller
class ReferralLists {
  private static final int PAGE = 25;
  private static final int REQUESTS = 100;
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final ReferralRepository referrals;
  private final RequestRepository requests;
  private final Classifications classifications;
  private final Days days;
  private final Audit audit;

  ReferralLists(
      ReferralRepository referrals,
      RequestRepository requests,
      Classifications classifications,
      Days days,
      Audit audit) {
    this.referrals = referrals;
    this.requests = requests;
    this.classifications = classifications;
    this.days = days;
    this.audit = audit;
  }

  @GetMapping("/petugas/rujukan")
  @Allowed({Role.OFFICER, Role.HEAD})
  @Transactional
  ModelAndView list(
      @RequestParam(defaultValue = "") String tab,
      @RequestParam(defaultValue = "") String hari,
      @RequestParam(required = false) @Nullable UUID setelah) {
    Acting acting = Acting.current();
    Scope scope = acting.scope();
    LocalDate today = days.today(acting.territory());
    ReferralTab chosen = ReferralTab.of(tab);
    LocalDate from = day(hari);
    boolean asksRequests = chosen == ReferralTab.REQUESTS;
    List<Referral> rows = asksRequests ? List.of() : rows(chosen, scope, today, from, setelah);
    String next = null;
    if (rows.size() > PAGE) {
      rows = rows.subList(0, PAGE);
      next = next(chosen, rows.getLast());
    }
    return Page.of(
        "referrals/list",
        new ReferralListPage(
            chosen,
            referrals.counts(scope, today),
            rows,
            audit.listed(
                "referral.list", Purpose.REFERRAL, rows.stream().map(Referral::personId).toList()),
            asksRequests ? inWords(requests.inbox(scope, REQUESTS)) : List.of(),
            asksRequests ? inWords(requests.sent(scope, REQUESTS)) : List.of(),
            today,
            from == null,
            next));
  }

  private List<Referral> rows(
      ReferralTab tab,
      Scope scope,
      LocalDate today,
      @Nullable LocalDate from,
      @Nullable UUID after) {
    if (tab == ReferralTab.ENDED) {
      return referrals.ended(
          scope, from == null ? LAST_DAY : from, after == null ? LAST : after, PAGE + 1);
    }
    return referrals.open(
        scope,
        tab == ReferralTab.TO_DO,
        today,
        from == null ? LocalDate.EPOCH : from,
        after == null ? FIRST : after,
        PAGE + 1);
  }

  private static String next(ReferralTab tab, Referral last) {
    LocalDate day = tab == ReferralTab.ENDED ? last.endedOn() : last.dueOn();
    return tab.href() + "&hari=" + (day == null ? LAST_DAY : day) + "&setelah=" + last.id().value();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private List<RequestRow> inWords(List<ReferralRequest> several) {
    return several.stream().map(this::inWords).toList();
  }

  RequestRow inWords(ReferralRequest request) {
    return new RequestRow(
        request,
        request.wantedGroups().stream()
            .map(classifications::occupationTitle)
            .collect(Collectors.joining(", ")),
        request.skillCodes().stream()
            .flatMap(code -> classifications.skill(code).stream())
            .map(skill -> skill.name(T.locale()))
            .limit(8)
            .collect(Collectors.joining(", ")),
        request.byNumber() ? "" : classifications.regionName(request.cardRegency()),
        request.byNumber() && !Acting.current().scope().contains(request.toTerritory())
            ? T.t("referrals.office.withheld")
            : request.toOfficeName());
  }
}
