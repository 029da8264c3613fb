package id.antarkerja.placements;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.Referral;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reporting a placement, from a referral or from a person and a vacancy. */
@Controller
class NewPlacementPages {
  private static final String ADDRESS = "/petugas/penempatan/baru";

  private final Placements placements;
  private final Referrals referrals;
  private final Jobseekers jobseekers;
  private final Vacancies vacancies;
  private final Days days;
  private final Audit audit;
  private final Writes writes;
  private final TransactionTemplate transaction;

  NewPlacementPages(
      Placements placements,
      Referrals referrals,
      Jobseekers jobseekers,
      Vacancies vacancies,
      Days days,
      Audit audit,
      Writes writes,
      TransactionTemplate transaction) {
    this.placements = placements;
    this.referrals = referrals;
    this.jobseekers = jobseekers;
    this.vacancies = vacancies;
    this.days = days;
    this.audit = audit;
    this.writes = writes;
    this.transaction = transaction;
  }

  /** When there is one already, its own page is the answer. */
  @GetMapping(ADDRESS)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView form(
      @RequestParam(required = false) @Nullable UUID rujukan,
      @RequestParam(required = false) @Nullable UUID pencari,
      @RequestParam(required = false) @Nullable UUID lowongan) {
    UUID person = pencari;
    UUID vacancy = lowongan;
    if (rujukan != null) {
      Referral referral = referrals.one(new ReferralId(rujukan));
      person = referral.personPublicId();
      vacancy = referral.vacancyId().value();
    }
    if (person == null || vacancy == null) {
      throw new NotThere();
    }
    NewPlacementPage page = page(person, new VacancyId(vacancy), Form.empty());
    Optional<Placement> known = placements.of(page.person().id().value(), page.vacancy().id());
    return known
        .map(placement -> Page.seeOther("/petugas/penempatan/" + placement.id().value()))
        .orElseGet(() -> Page.of("placements/new", page));
  }

  @PostMapping(ADDRESS)
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView report(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    Form form = Form.of(fields);
    UUID person = form.uuid("pencari");
    UUID vacancy = form.uuid("lowongan");
    if (person == null || vacancy == null) {
      throw new NotThere();
    }
    Side by = form.requiredOneOf("by", Side.class);
    Contract contract = form.requiredOneOf("contract", Contract.class);
    LocalDate startOn = PlacementPages.startOn(form, days.today());
    Long wage = form.rupiah("wage", 1, PlacementPages.HIGHEST_WAGE);
    NewPlacementPage page = page(person, new VacancyId(vacancy), form);
    if (by != null && contract != null && startOn != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(
                submission,
                () ->
                    "/petugas/penempatan/"
                        + placements
                            .report(
                                page.person().id(),
                                page.vacancy().id(),
                                by,
                                new Acceptance(startOn, contract, wage))
                            .value()));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable("placements/new", page);
  }

  private NewPlacementPage page(UUID publicId, VacancyId vacancy, Form form) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              JobseekerSummary person = jobseekers.byPublicId(publicId);
              audit.read("placement.candidate", Purpose.PLACEMENT, person.id().value(), "name");
              return new NewPlacementPage(person, vacancies.summary(vacancy), form);
            }));
  }
}
