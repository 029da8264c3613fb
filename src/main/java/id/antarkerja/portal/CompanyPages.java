package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.referrals.Disclosures;
import id.antarkerja.referrals.Referral;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of an employer: its vacancies, and the letters to answer. */
@Controller
class CompanyPages {
  private static final String HOME = "/usaha";
  private static final int MOST = 100;

  /** Of a long list the others are named when their letter is opened. */
  private static final int NAMED = 20;

  private final Employers employers;
  private final Referrals referrals;
  private final Vacancies vacancies;
  private final Disclosures disclosures;
  private final Writes writes;
  private final TransactionTemplate transaction;

  CompanyPages(
      Employers employers,
      Referrals referrals,
      Vacancies vacancies,
      Disclosures disclosures,
      Writes writes,
      TransactionTemplate transaction) {
    this.employers = employers;
    this.referrals = referrals;
    this.vacancies = vacancies;
    this.disclosures = disclosures;
    this.writes = writes;
    this.transaction = transaction;
  }

  @GetMapping(HOME)
  @Allowed(Role.EMPLOYER)
  ModelAndView home() {
    Letters letters = Objects.requireNonNull(transaction.execute(status -> letters()));
    return Acting.get(system(), () -> page(letters));
  }

  private ModelAndView page(Letters letters) {
    List<VacancySummary> own = vacancies.ofEmployer(letters.company(), MOST);
    return Page.of(
        "portal/company",
        new CompanyPage(
            letters.name(),
            letters.referrals(),
            own,
            vacancies.confirmed(own.stream().map(VacancySummary::id).toList()),
            letters.named()));
  }

  /** A vacancy that an officer entered for the company is theirs, as they say themselves. */
  @PostMapping("/usaha/lowongan/{id}/benar")
  @Allowed(Role.EMPLOYER)
  ModelAndView confirm(@PathVariable UUID id, Submission submission) {
    EmployerId company =
        Objects.requireNonNull(
            transaction.execute(status -> employers.actingCompany().orElseThrow(NotThere::new)));
    return Page.seeOther(
        Acting.get(
            system(),
            () ->
                writes.once(
                    submission,
                    () -> {
                      vacancies.confirm(new VacancyId(id), submission.requireVersion(), company);
                      return HOME;
                    })));
  }

  private static Acting system() {
    return Acting.onBehalfOf(Acting.current().actor(), "portal.company");
  }

  /** As the contact person: row-level policies show their company's letters alone. */
  private Letters letters() {
    EmployerId company = employers.actingCompany().orElseThrow(NotThere::new);
    List<Referral> found = referrals.ofEmployer(company.value(), MOST);
    Set<UUID> named =
        found.stream()
            .filter(referral -> referral.status().showsPerson())
            .map(Referral::personId)
            .distinct()
            .limit(NAMED)
            .collect(Collectors.toSet());
    named.forEach(
        person -> disclosures.disclosed("referral.employerList", company.value(), person, "name"));
    return new Letters(company, Acting.current().name(), found, named);
  }

  private record Letters(
      EmployerId company, String name, List<Referral> referrals, Set<UUID> named) {}
}
