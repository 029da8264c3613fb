package id.antarkerja.placements;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.classifications.Education;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.placements.PlacementHistory.Kind;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Referral;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyRead;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The first word about a placement. */
@Component
class Reporting {
  private final PlacementRepository placements;
  private final PlacementHistory history;
  private final Jobseekers jobseekers;
  private final Vacancies vacancies;
  private final Referrals referrals;
  private final Days days;
  private final Audit audit;
  private final Decisions decisions;

  Reporting(
      PlacementRepository placements,
      PlacementHistory history,
      Jobseekers jobseekers,
      Vacancies vacancies,
      Referrals referrals,
      Days days,
      Audit audit,
      Decisions decisions) {
    this.placements = placements;
    this.history = history;
    this.jobseekers = jobseekers;
    this.vacancies = vacancies;
    this.referrals = referrals;
    this.days = days;
    this.audit = audit;
    this.decisions = decisions;
  }

  PlacementId report(JobseekerId id, VacancyId vacancyId, Side by, Acceptance said) {
    decisions.require(Action.PLACE, id.value(), Purpose.PLACEMENT);
    Optional<Placement> known = placements.of(id.value(), vacancyId.value());
    if (known.isPresent()) {
      return known.get().id();
    }
    Referral referral = referrals.open(id.value(), vacancyId).orElse(null);
    if (referral != null && !referral.consented()) {
      throw new RefusedException(Reason.of("placement.referralNotAgreed"));
    }
    Placement placement = placement(id, vacancyId, referral, by, said);
    try {
      placements.insert(placement, referral != null);
    } catch (DuplicateKeyException faster) {
      throw new RefusedException(Reason.of("placement.alreadyThere"));
    }
    history.happened(
        placement, Kind.REPORTED, placement.scope(), by.name(), placement.reportedOn());
    audit.wrote("placement.reported", placement.id().value());
    return placement.id();
  }

  private Placement placement(
      JobseekerId id, VacancyId vacancyId, @Nullable Referral referral, Side by, Acceptance said) {
    JobseekerSummary person = jobseekers.summary(id);
    VacancyRead vacancy = vacancies.one(vacancyId);
    String workRegion = vacancy.summary().regency();
    LocalDate on = days.today(person.territory());
    Education education = person.education();
    return new Placement(
        PlacementId.next(),
        1,
        PlacementStatus.REPORTED,
        id.value(),
        person.publicId(),
        person.name(),
        person.sex(),
        education == null ? null : education.level(),
        person.regency(),
        vacancyId,
        vacancy.summary().title(),
        vacancy.summary().place(),
        vacancy.facts().occupationGroup(),
        vacancy.facts().kbli(),
        vacancy.summary().employer().value(),
        vacancy.summary().employerName(),
        referral == null ? null : referral.id().value(),
        person.officeId(),
        person.territory(),
        workRegion,
        by,
        on,
        PlacementScope.proposed(person.regency(), workRegion),
        said.contract(),
        said.wage(),
        said.startOn(),
        null,
        null,
        null,
        null);
  }
}
