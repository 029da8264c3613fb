package id.antarkerja.referrals;

import id.antarkerja.web.Form;
import id.antarkerja.web.Submission;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From a form about an outcome to the step it means. */
final class Outcomes {
  private Outcomes() {}

  /** Null when the form has errors. */
  static @Nullable Consumer<ReferralId> read(
      Form form,
      ReferralStatus outcome,
      Referrals referrals,
      Submission submission,
      LocalDate today) {
    int version = submission.requireVersion();
    Consumer<ReferralId> effect =
        switch (outcome) {
          case INTERVIEW -> {
            Interview interview = OutcomeForm.interview(form, true, today);
            yield id -> referrals.interview(id, version, Objects.requireNonNull(interview));
          }
          case OFFERED -> {
            Acceptance acceptance = OutcomeForm.acceptance(form, today);
            yield id -> referrals.accept(id, version, Objects.requireNonNull(acceptance));
          }
          case NOT_HIRED -> {
            NotHiredReason reason = OutcomeForm.refusal(form);
            String text = OutcomeForm.refusalText(form);
            yield id -> referrals.reject(id, version, Objects.requireNonNull(reason), text);
          }
          case NO_SHOW -> id -> referrals.noShow(id, version);
          case NO_FEEDBACK -> id -> referrals.noFeedback(id, version);
          case PROPOSED, AGREED, DECLINED, LETTER_ISSUED, HIRED, WITHDRAWN -> {
            form.reject("outcome", "error.choice");
            yield id -> {};
          }
        };
    return form.hasErrors() ? null : effect;
  }
}
