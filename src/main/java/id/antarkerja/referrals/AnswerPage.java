package id.antarkerja.referrals;

import id.antarkerja.classifications.Education;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employer sees behind their link: the vacancy, and of the person what they agreed to send.
 * Null referral is the one friendly page for every link that opens nothing.
 */
record AnswerPage(
    String at,
    @Nullable Referral referral,
    @Nullable Education education,
    List<String> skills,
    String officeName,
    Form form) {

  static AnswerPage nothing() {
    return new AnswerPage("", null, null, List.of(), "", Form.empty());
  }

  List<Option> contracts() {
    return ReferralPage.contracts();
  }

  List<Option> reasons() {
    return ReferralPage.notHiredReasons();
  }

  boolean showsPerson() {
    return referral != null && referral.status().showsPerson();
  }
}
