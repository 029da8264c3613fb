package id.antarkerja.portal;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.referrals.Referral;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.web.Page;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of an employer: its vacancies, and the letters to answer. */
@Controller
class CompanyPages {
  private static final int MOST = 100;

  /** Of a long list the others are named when their letter is opened. */
  private static final int NAMED = 20;

  private final Employers employers;
  private final Referrals referrals;
  private final Vacancies vacancies;
  private final Audit audit;
  private final TransactionTemplate transaction;

  CompanyPages(
      Employers employers,
      Referrals referrals,
      Vacancies vacancies,
      Audit audit,
      TransactionTemplate transaction) {
    this.employers = employers;
    this.referrals = referrals;
    this.vacancies = vacancies;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping("/usaha")
  @Allowed(Role.EMPLOYER)
  ModelAndView home() {
    Letters letters = Objects.requireNonNull(transaction.execute(status -> letters()));
    Acting system = Acting.onBehalfOf(Acting.current().actor(), "portal.company");
    return Page.of(
        "portal/company",
        new CompanyPage(
            Acting.current().name(),
            letters.referrals(),
            Acting.get(system, () -> vacancies.ofEmployer(letters.company(), MOST)),
            letters.named()));
  }

  /** As the contact person: row-level policies show their company's letters alone. */
  private Letters letters() {
    EmployerId company = employers.actingCompany().orElseThrow(NotThere::new);
    List<Referral> found = referrals.ofEmployer(company.value(), MOST);
    Set<UUID> named =
        found.stream()
            .filter(CompanyPage::showsPerson)
            .map(Referral::personId)
            .distinct()
            .limit(NAMED)
            .collect(Collectors.toSet());
    named.forEach(
        person ->
            audit.disclosed(
                "referral.employerList", Purpose.REFERRAL, company.value(), person, "name"));
    return new Letters(company, found, named);
  }

  private record Letters(EmployerId company, List<Referral> referrals, Set<UUID> named) {}
}
