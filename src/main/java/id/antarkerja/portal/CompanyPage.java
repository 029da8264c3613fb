package id.antarkerja.portal;

import id.antarkerja.referrals.Referral;
import id.antarkerja.vacancies.VacancySummary;
import java.util.List;

record CompanyPage(String name, List<Referral> referrals, List<VacancySummary> vacancies) {

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

  static String whom(Referral referral) {
    return showsPerson(referral)
        ? referral.personName()
        : id.antarkerja.documents.Initials.of(referral.personName());
  }
}
