package id.antarkerja.referrals;

import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.classifications.Education;
import id.antarkerja.employers.EmployerSummary;
import id.antarkerja.employers.Employers;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.SkillHeld;
import id.antarkerja.kernel.Reason;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyRead;
import id.antarkerja.vacancies.VacancySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two sides of a referral, as their own modules know them now. */
@Component
class Parties {
  private final Jobseekers jobseekers;
  private final Vacancies vacancies;
  private final Employers employers;
  private final Offices offices;
  private final Audit audit;

  Parties(
      Jobseekers jobseekers,
      Vacancies vacancies,
      Employers employers,
      Offices offices,
      Audit audit) {
    this.jobseekers = jobseekers;
    this.vacancies = vacancies;
    this.employers = employers;
    this.offices = offices;
    this.audit = audit;
  }

  /** Recorded as a reading; throws NotThere outside the actor's sight. */
  Candidate candidate(UUID publicId) {
    JobseekerSummary person = jobseekers.byPublicId(publicId);
    audit.read(
        "referral.candidate",
        Purpose.REFERRAL,
        person.id().value(),
        "name",
        "birthYear",
        "education");
    List<Integer> skills =
        jobseekers.profile(person.id()).stream()
            .flatMap(profile -> profile.skills().stream())
            .map(SkillHeld::skill)
            .sorted()
            .toList();
    Education education = person.education();
    return new Candidate(
        person.id().value(),
        person.publicId(),
        person.name(),
        person.bornOn().getYear(),
        person.sex(),
        education == null ? null : education.level(),
        skills,
        person.officeId(),
        person.territory(),
        person.active());
  }

  Target target(VacancyId id) {
    VacancyRead vacancy = vacancies.one(id);
    VacancySummary summary = vacancy.summary();
    EmployerSummary employer = employers.summary(summary.employer());
    return new Target(
        id,
        summary.title(),
        summary.place(),
        summary.employer().value(),
        summary.employerName(),
        employer.status().mayRecruit(),
        offices.byTerritory(summary.regency()).map(Office::id).map(o -> o.value()).orElse(null),
        summary.regency(),
        summary.isOpen(),
        summary.seatsLeft(),
        vacancy.facts().requirements().skills().stream().sorted().toList());
  }

  /** Everything that speaks against sending this person there now; empty when nothing does. */
  static List<Reason> against(Candidate who, Target where, boolean alreadyOpen) {
    List<Reason> reasons = new ArrayList<>();
    if (!who.active()) {
      reasons.add(Reason.of("referral.personNotActive"));
    }
    if (!where.open()) {
      reasons.add(Reason.of("referral.vacancyNotOpen"));
    } else if (where.seatsLeft() < 1) {
      reasons.add(Reason.of("referral.noSeatLeft"));
    }
    if (!where.employerMayRecruit()) {
      reasons.add(Reason.of("referral.employerMayNot", where.employerName()));
    }
    if (alreadyOpen) {
      reasons.add(Reason.of("referral.alreadyOpen"));
    }
    return List.copyOf(reasons);
  }
}
