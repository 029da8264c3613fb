package id.antarkerja.portal;

import id.antarkerja.referrals.Referral;
import id.antarkerja.vacancies.VacancySummary;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * @param named whose names stand in the list; the others are named when their letter is opened
 */
record CompanyPage(
    String name, List<Referral> referrals, List<VacancySummary> vacancies, Set<UUID> named) {

  List<Referral> toAnswer() {
    return referrals.stream().filter(r -> r.status().awaitsEmployer()).toList();
  }

  List<Referral> others() {
    return referrals.stream().filter(r -> !r.status().awaitsEmployer()).toList();
  }

  /** After the end nothing of the person is shown any more. */
  static boolean showsPerson(Referral referral) {
    return referral.status().isOpen() || referral.status().awaitsEmployer();
  }

  String whom(Referral referral) {
    return showsPerson(referral) && named.contains(referral.personId())
        ? referral.personName()
        : id.antarkerja.documents.Initials.of(referral.personName());
  }
}
