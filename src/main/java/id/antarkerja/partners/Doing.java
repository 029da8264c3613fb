package id.antarkerja.partners;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all forms of rooms do: act once, and show the page again with what was refused. */
@Component
class Doing {
  private final Writes writes;

  Doing(Writes writes) {
    this.writes = writes;
  }

  /**
   * @param effect says where its result is shown
   * @param again the page with the form's errors
   */
  ModelAndView once(
      Submission submission, Form form, Supplier<String> effect, Supplier<ModelAndView> again) {
    return shown(() -> writes.once(submission, effect), form, again);
  }

  /** As {@link #once}, acting as somebody else; the page with its errors is the actor's own. */
  ModelAndView onceAs(
      Acting who,
      Submission submission,
      Form form,
      Supplier<String> effect,
      Supplier<ModelAndView> again) {
    return shown(() -> Acting.get(who, () -> writes.once(submission, effect)), form, again);
  }

  private static ModelAndView shown(
      Supplier<String> acted, Form form, Supplier<ModelAndView> again) {
    try {
      return Page.seeOther(acted.get());
    } catch (RefusedException refused) {
      form.rejectAll(refused.reasons());
      return again.get();
    }
  }
}
