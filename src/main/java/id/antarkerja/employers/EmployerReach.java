package id.antarkerja.employers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Subject;
import id.antarkerja.kernel.NotThere;
import org.springframework.stereotype.Component;

/** Whose employers the one who acts keeps: those seated in their territory. */
@Component
class EmployerReach {
  private final EmployerRepository companies;
  private final Decisions decisions;

  EmployerReach(EmployerRepository companies, Decisions decisions) {
    this.companies = companies;
    this.decisions = decisions;
  }

  /**
   * @throws NotThere elsewhere
   */
  EmployerSummary own(EmployerId id) {
    EmployerSummary employer = companies.one(id.value()).orElseThrow(NotThere::new);
    if (!reaches(employer)) {
      throw new NotThere();
    }
    return employer;
  }

  boolean reaches(EmployerSummary employer) {
    return decisions
        .decide(Action.READ, Subject.heldBy(employer.regency()), Purpose.SERVICE)
        .allowed();
  }
}
