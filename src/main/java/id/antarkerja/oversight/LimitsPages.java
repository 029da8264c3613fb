package id.antarkerja.oversight;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Raises;
import id.antarkerja.audit.Readings;
import id.antarkerja.audit.Readings.Usage;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Everybody sees how much they read; who answers for others sees them too, and can let them go on.
 */
@Controller
class LimitsPages {
  private static final String PATH = "/petugas/batas-baca";
  private static final int SHORTEST_REASON = 20;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_EXTRA = 300;

  private final Readings readings;
  private final Raises raises;
  private final SecondPersons seconds;
  private final Audit audit;
  private final Days days;
  private final Writes writes;
  private final TransactionTemplate transaction;

  LimitsPages(
      Readings readings,
      Raises raises,
      SecondPersons seconds,
      Audit audit,
      Days days,
      Writes writes,
      TransactionTemplate transaction) {
    this.raises = raises;
    this.seconds = seconds;
    this.readings = readings;
    this.audit = audit;
    this.days = days;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(PATH)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView usage() {
    if (Acting.current().role() == Role.HEAD) {
      StepUp.require();
    }
    return Page.of("oversight/limits", page(null, Form.empty()));
  }

  /**
   * Until the end of the day at the office of the one who raises; never one's own, nor that of
   * somebody whom one let in. Once a day by each level.
   */
  @PostMapping(PATH + "/{account}")
  @Allowed(Role.HEAD)
  ModelAndView raise(
      @PathVariable UUID account,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    Acting acting = Acting.current();
    Usage reader = reader(account, acting);
    Integer extra = form.requiredWhole("extra", 1, MOST_EXTRA);
    String reason = form.required("reason", LONGEST_REASON);
    if (reason != null && reason.length() < SHORTEST_REASON) {
      form.reject("reason", "oversight.limits.reasonShort");
    }
    if (extra == null || reason == null || form.hasErrors()) {
      return Page.unprocessable("oversight/limits", page(account, form));
    }
    try {
      return Page.seeOther(
          writes.once(
              submission,
              () -> {
                seconds.demand(account);
                raises.raise(account, reader.territory(), extra, reason, endOfDay(acting));
                audit.wrote("reading.raised", account);
                return PATH;
              }));
    } catch (RefusedException refused) {
      refused.reasons().forEach(against -> form.reject("reason", against.key()));
      return Page.unprocessable("oversight/limits", page(account, form));
    }
  }

  private OffsetDateTime endOfDay(Acting acting) {
    ZoneId zone = OfficeZone.ofRegion(acting.territory()).zone();
    return days.today(acting.territory()).plusDays(1).atStartOfDay(zone).toOffsetDateTime();
  }

  private Usage reader(UUID account, Acting acting) {
    if (account.equals(acting.actor().id())) {
      throw new NotThere();
    }
    return Objects.requireNonNull(transaction.execute(status -> readings.usage())).stream()
        .filter(one -> one.account().equals(account))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private LimitsPage page(@Nullable UUID raised, Form form) {
    Acting acting = Acting.current();
    boolean head = acting.role() == Role.HEAD;
    UUID self = Objects.requireNonNull(acting.actor().id());
    return Objects.requireNonNull(
        transaction.execute(
            status ->
                new LimitsPage(
                    readings,
                    readings.usage().stream()
                        .filter(one -> head || one.account().equals(self))
                        .toList(),
                    head ? readings.alerts() : java.util.List.of(),
                    readings.limits(acting.role()).dividedBy(readings.share()),
                    self,
                    raised,
                    form,
                    head)));
  }
}
