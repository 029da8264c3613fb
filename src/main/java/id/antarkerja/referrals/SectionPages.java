package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Days;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The referrals of one person, and of one vacancy. */
@Controller
class SectionPages {
  private static final int MOST = 100;

  private final ReferralRepository referrals;
  private final Jobseekers jobseekers;
  private final Vacancies vacancies;
  private final Days days;
  private final Audit audit;

  SectionPages(
      ReferralRepository referrals,
      Jobseekers jobseekers,
      Vacancies vacancies,
      Days days,
      Audit audit) {
    this.referrals = referrals;
    this.jobseekers = jobseekers;
    this.vacancies = vacancies;
    this.days = days;
    this.audit = audit;
  }

  @GetMapping("/petugas/pencari-kerja/{publicId}/rujukan")
  @Allowed({Role.OFFICER, Role.HEAD})
  @Transactional
  ModelAndView ofPerson(@PathVariable UUID publicId) {
    JobseekerSummary person = jobseekers.byPublicId(publicId);
    audit.read("jobseeker.referrals", Purpose.REFERRAL, person.id().value(), "name");
    return Page.of(
        "referrals/section",
        new SectionPage(
            person.name(),
            "/petugas/pencari-kerja/" + publicId,
            "jobseekers",
            referrals.ofPerson(person.id().value(), MOST),
            Listed.IN_FULL,
            days.today(person.territory())));
  }

  @GetMapping("/petugas/lowongan/{id}/rujukan")
  @Allowed({Role.OFFICER, Role.HEAD})
  @Transactional
  ModelAndView ofVacancy(@PathVariable UUID id) {
    var vacancy = vacancies.summary(new VacancyId(id));
    List<Referral> rows = referrals.ofVacancy(id, Acting.current().scope(), MOST);
    return Page.of(
        "referrals/section",
        new SectionPage(
            vacancy.title(),
            "/petugas/lowongan/" + id,
            "vacancies",
            rows,
            audit.listed(
                "vacancy.referrals",
                Purpose.REFERRAL,
                id,
                rows.stream().map(Referral::personId).toList()),
            days.today(vacancy.regency())));
  }
}
