package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.Offices;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.T;
import id.antarkerja.web.Writes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * What an employer sees of a referral and answers to it, by a link or signed in. Reading is done
 * with the employer's own database role, which sees no other's rows; an answer is written by the
 * system with the employer as its actor.
 */
@Component
class EmployerAnswers {
  private final Referrals referrals;
  private final ReferralRepository repository;
  private final EmployerLinks links;
  private final Letters letters;
  private final Offices offices;
  private final Days days;
  private final Disclosures disclosures;
  private final Writes writes;
  private final TransactionTemplate transaction;

  EmployerAnswers(
      Referrals referrals,
      ReferralRepository repository,
      EmployerLinks links,
      Letters letters,
      Offices offices,
      Days days,
      Disclosures disclosures,
      Writes writes,
      TransactionTemplate transaction) {
    this.referrals = referrals;
    this.repository = repository;
    this.links = links;
    this.letters = letters;
    this.offices = offices;
    this.days = days;
    this.disclosures = disclosures;
    this.writes = writes;
    this.transaction = transaction;
  }

  /**
   * @param reader with an employer's role
   * @param at the address of the page
   * @throws NotThere when the reader may not see it
   */
  ModelAndView show(Acting reader, ReferralId id, String at) {
    return Page.of("referrals/answer", read(reader, id, at, Form.empty()));
  }

  ModelAndView answer(
      Acting reader,
      ReferralId id,
      String at,
      MultiValueMap<String, String> fields,
      Submission submission,
      ReferralStatus outcome) {
    Form form = Form.of(fields);
    LocalDate today = days.today(Acting.get(reader, () -> row(id)).territory());
    Consumer<ReferralId> effect = Outcomes.read(form, outcome, referrals, submission, today);
    if (effect != null) {
      try {
        Acting.get(
            Acting.onBehalfOf(reader.actor(), "employer's answer"),
            () ->
                writes.once(
                    submission,
                    () -> {
                      if (!links.mayAnswer(id)) {
                        throw new NotThere();
                      }
                      effect.accept(id);
                      // What is remembered of a form stands in clear, and the address opens a file.
                      return "";
                    }));
        return Page.seeOther(at);
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      } catch (StaleChange faster) {
        form.rejectForm("reason.stale");
        return Page.conflict("referrals/answer", read(reader, id, at, form));
      }
    }
    return Page.unprocessable("referrals/answer", read(reader, id, at, form));
  }

  private AnswerPage read(Acting reader, ReferralId id, String at, Form form) {
    return Acting.get(
        reader,
        () -> {
          Referral referral = row(id);
          AnswerPage page =
              new AnswerPage(
                  at,
                  referral,
                  letters.education(referral),
                  letters.skills(referral, T.locale()),
                  Objects.requireNonNull(
                      transaction.execute(status -> offices.one(referral.officeId()).name())),
                  form);
          if (page.showsPerson()) {
            recorded(referral);
          }
          return page;
        });
  }

  /** With the link's referral, or the contact person, as the actor. */
  private void recorded(Referral referral) {
    transaction.executeWithoutResult(
        status ->
            disclosures.disclosed(
                "referral.link",
                referral.employerId(),
                referral.personId(),
                "name",
                "birthYear",
                "education",
                "skills"));
  }

  private Referral row(ReferralId id) {
    return Objects.requireNonNull(
        transaction.execute(status -> repository.one(id).orElseThrow(NotThere::new)));
  }
}
