package id.antarkerja.portal;

import id.antarkerja.referrals.Referral;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancySummary;
import id.antarkerja.web.Form;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * @param confirmed of which the company said that they are theirs
 * @param named whose names stand in the list; the others are named when their letter is opened
 */
record CompanyPage(
    String name,
    List<Referral> referrals,
    List<VacancySummary> vacancies,
    Set<VacancyId> confirmed,
    Set<UUID> named) {

  /** Each form acts once by itself. */
  static Form form() {
    return Form.empty();
  }

  List<Referral> toAnswer() {
    return referrals.stream().filter(r -> r.status().awaitsEmployer()).toList();
  }

  List<Referral> others() {
    return referrals.stream().filter(r -> !r.status().awaitsEmployer()).toList();
  }

  String whom(Referral referral) {
    return referral.status().showsPerson() && named.contains(referral.personId())
        ? referral.personName()
        : id.antarkerja.documents.Initials.of(referral.personName());
  }
}
