package id.antarkerja.referrals;

import id.antarkerja.classifications.Education;
import id.antarkerja.notifications.Message;
import id.antarkerja.notifications.MessageState;
import id.antarkerja.officers.Office;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One referral: what happened, and the one thing to do next.
 *
 * @param own whether the reader's scope holds the person
 */
record ReferralPage(
    Referral referral,
    Office office,
    @Nullable Education education,
    List<String> skills,
    List<ReferralHistory.Event> events,
    @Nullable Message message,
    boolean own,
    LocalDate today,
    Form form) {

  boolean overdue() {
    return referral.overdue(today);
  }

  /** Nobody else brings it to the employer. */
  boolean messageToPassOn() {
    return message != null && message.state() != MessageState.SENT;
  }

  boolean asksPerson() {
    return own && referral.status() == ReferralStatus.PROPOSED;
  }

  boolean asksLetter() {
    return own && referral.status() == ReferralStatus.AGREED;
  }

  boolean asksOutcome() {
    return referral.status().awaitsEmployer();
  }

  boolean asksPlacement() {
    return referral.status() == ReferralStatus.OFFERED;
  }

  boolean mayWithdraw() {
    return own && referral.status().mayBecome(ReferralStatus.WITHDRAWN);
  }

  List<Option> hows() {
    return options("referrals.how.", AnswerHow.values());
  }

  List<Option> declineReasons() {
    return options("referrals.reason.", DeclineReason.values());
  }

  List<Option> withdrawReasons() {
    return options(
        "referrals.reason.",
        WithdrawReason.PERSON_WITHDREW,
        WithdrawReason.CONSENT_WITHDRAWN,
        WithdrawReason.MISTAKE);
  }

  /** What the employer may have said; silence only when their clock has run out. */
  List<Option> outcomes() {
    boolean silence = own && overdue() && referral.status() != ReferralStatus.NO_FEEDBACK;
    return options(
        "referrals.outcome.",
        Stream.of(
                ReferralStatus.INTERVIEW,
                ReferralStatus.OFFERED,
                ReferralStatus.NOT_HIRED,
                ReferralStatus.NO_SHOW,
                ReferralStatus.NO_FEEDBACK)
            .filter(next -> next != ReferralStatus.NO_FEEDBACK || silence)
            .toArray(ReferralStatus[]::new));
  }

  static List<Option> notHiredReasons() {
    return options(
        "referrals.reason.",
        Arrays.stream(NotHiredReason.values())
            .filter(reason -> reason != NotHiredReason.NEVER_STARTED)
            .toArray(NotHiredReason[]::new));
  }

  static List<Option> contracts() {
    return options("referrals.contract.", Contract.values());
  }

  private static List<Option> options(String prefix, Enum<?>... values) {
    return Arrays.stream(values).map(v -> new Option(v.name(), T.t(prefix + v.name()))).toList();
  }
}
