package id.antarkerja.placements;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Offices;
import id.antarkerja.referrals.Contract;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One placement: confirmation, follow-ups, its end. */
@Controller
@RequestMapping("/petugas/penempatan/{id:[0-9a-f-]{36}}")
class PlacementPages {
  static final long HIGHEST_WAGE = 1_000_000_000;

  private final Placements placements;
  private final PlacementRepository repository;
  private final PlacementHistory history;
  private final Offices offices;
  private final Days days;
  private final Audit audit;
  private final Writes writes;
  private final TransactionTemplate transaction;

  PlacementPages(
      Placements placements,
      PlacementRepository repository,
      PlacementHistory history,
      Offices offices,
      Days days,
      Audit audit,
      Writes writes,
      TransactionTemplate transaction) {
    this.placements = placements;
    this.repository = repository;
    this.history = history;
    this.offices = offices;
    this.days = days;
    this.audit = audit;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("placements/one", page(id, null));
  }

  @PostMapping("/konfirmasi")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView confirm(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    ConfirmedHow how = form.requiredOneOf("how", ConfirmedHow.class);
    if (how == ConfirmedHow.EMPLOYER_LINK) {
      form.reject("how", "error.choice");
    }
    PlacementScope scope = form.requiredOneOf("scope", PlacementScope.class);
    Contract contract = form.requiredOneOf("contract", Contract.class);
    Long wage = form.rupiah("wage", 1, HIGHEST_WAGE);
    LocalDate startOn = startOn(form, days.today());
    return write(
        id,
        form,
        submission,
        placement ->
            placements.confirm(
                placement,
                submission.requireVersion(),
                new Confirmation(
                    Objects.requireNonNull(how),
                    Objects.requireNonNull(scope),
                    Objects.requireNonNull(contract),
                    wage,
                    Objects.requireNonNull(startOn))));
  }

  @PostMapping("/tindak-lanjut")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView followUp(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    Integer month = form.whole("month", 1, 12);
    StillWorking answer = form.requiredOneOf("answer", StillWorking.class);
    EndReason reason =
        answer == StillWorking.NO
            ? form.requiredOneOf("reason", EndReason.class)
            : form.oneOf("reason", EndReason.class);
    return write(
        id,
        form,
        submission,
        placement ->
            placements.followUp(
                placement,
                submission.requireVersion(),
                month == null ? 0 : month,
                Objects.requireNonNull(answer),
                reason));
  }

  @PostMapping("/berakhir")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView end(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    EndReason reason = form.requiredOneOf("endReason", EndReason.class);
    LocalDate lastDay = form.requiredDate("lastDay");
    return write(
        id,
        form,
        submission,
        placement ->
            placements.end(
                placement,
                submission.requireVersion(),
                Objects.requireNonNull(reason),
                Objects.requireNonNull(lastDay)));
  }

  @PostMapping("/batal")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView cancel(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    CancelReason reason = form.requiredOneOf("cancelReason", CancelReason.class);
    return write(
        id,
        form,
        submission,
        placement ->
            placements.cancel(
                placement,
                submission.requireVersion(),
                Objects.requireNonNull(reason),
                form.checked("stillLooking")));
  }

  /** A first day that is far away is a slip of the hand, and would stand in the statistics. */
  static @Nullable LocalDate startOn(Form form, LocalDate today) {
    LocalDate startOn = form.requiredDate("startOn");
    if (startOn != null
        && (startOn.isBefore(today.minusYears(1)) || startOn.isAfter(today.plusYears(1)))) {
      form.reject("startOn", "placements.error.startOn");
      return null;
    }
    return startOn;
  }

  private ModelAndView write(
      UUID id, Form form, Submission submission, Consumer<PlacementId> effect) {
    if (!form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () -> {
                  shown(placements.one(new PlacementId(id)));
                  effect.accept(new PlacementId(id));
                  return "/petugas/penempatan/" + id;
                }));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (StaleChange faster) {
        form.rejectForm("reason.stale");
        return Page.conflict("placements/one", page(id, form));
      }
    }
    return Page.unprocessable("placements/one", page(id, form));
  }

  private PlacementPage page(UUID id, @Nullable Form sent) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Placement placement = placements.one(new PlacementId(id));
              shown(placement);
              return new PlacementPage(
                  placement,
                  offices.one(placement.officeId()),
                  repository.followUps(placement.id()),
                  history.of(placement.id()),
                  Acting.current().scope().contains(placement.territory()),
                  sent == null ? filled(placement) : sent);
            }));
  }

  /** Before what is done to it: that could make the person familiar. */
  private void shown(Placement placement) {
    audit.read("placement.page", Purpose.PLACEMENT, placement.personId(), "name");
  }

  private static Form filled(Placement placement) {
    return Form.empty()
        .put("scope", placement.scope())
        .put("contract", placement.contract())
        .put("wage", placement.wage())
        .put("startOn", placement.startOn())
        .put("stillLooking", "on");
  }
}
