package id.antarkerja.referrals;

import id.antarkerja.kernel.Days;
import id.antarkerja.vacancies.VacancyId;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is still on the way to a vacancy ends with it. */
@Service
@Transactional
class TakingBack {
  private final ReferralRepository referrals;
  private final ReferralSteps steps;
  private final RequestRepository requests;
  private final Days days;
  private final Holds holds;

  TakingBack(
      ReferralRepository referrals,
      ReferralSteps steps,
      RequestRepository requests,
      Days days,
      Holds holds) {
    this.referrals = referrals;
    this.steps = steps;
    this.requests = requests;
    this.days = days;
    this.holds = holds;
  }

  /** Everybody still on the way to a vacancy that closed; those already taken stay. Repeatable. */
  void vacancyClosed(VacancyId vacancy) {
    takeBack(vacancy, referral -> holds.against(referral.id()).isEmpty());
  }

  /**
   * The last day to apply is over: those without a letter come too late, the employer still answers
   * the others. Repeatable.
   */
  void vacancyExpired(VacancyId vacancy) {
    takeBack(vacancy, referral -> referral.letterNo() == null);
  }

  private void takeBack(VacancyId vacancy, Predicate<Referral> whom) {
    List<Referral> open = referrals.openOfVacancyLocked(vacancy.value());
    for (Referral referral : open.stream().filter(whom).toList()) {
      steps.take(
          referral,
          referral.version(),
          Step.to(ReferralStatus.WITHDRAWN).set("reason", WithdrawReason.VACANCY_CLOSED));
    }
    requests.vacancyClosed(vacancy, days);
  }
}
