package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.documents.DocumentKind;
import id.antarkerja.documents.Documents;
import id.antarkerja.documents.Initials;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letter's number, code and link, given out in one transaction with the step. */
@Component
class LetterIssuing {
  private final ReferralSteps steps;
  private final ReferralRepository referrals;
  private final ReferralHistory history;
  private final Parties parties;
  private final Letters letters;
  private final EmployerLinks links;
  private final ReferralRules rules;
  private final Documents documents;
  private final Offices offices;

  LetterIssuing(
      ReferralSteps steps,
      ReferralRepository referrals,
      ReferralHistory history,
      Parties parties,
      Letters letters,
      EmployerLinks links,
      ReferralRules rules,
      Documents documents,
      Offices offices) {
    this.steps = steps;
    this.referrals = referrals;
    this.history = history;
    this.parties = parties;
    this.letters = letters;
    this.links = links;
    this.rules = rules;
    this.documents = documents;
    this.offices = offices;
  }

  void issue(ReferralId id, int version, @Nullable Interview interview) {
    Referral referral = steps.own(id);
    if (referral.status() != ReferralStatus.AGREED) {
      throw new RefusedException(Reason.of("referral.step"));
    }
    if (!parties.target(referral.vacancyId()).open()) {
      throw new RefusedException(Reason.of("referral.vacancyNotOpen"));
    }
    LocalDate on = steps.today(referral);
    Office office = offices.one(referral.officeId());
    int number = referrals.nextLetterNumber(referral.officeId(), on.getYear());
    Step step =
        Step.to(ReferralStatus.LETTER_ISSUED)
            .set("letter_no", rules.letterNumber(number, office.territory(), on.getYear()))
            .set("letter_code", code(referral, office, on))
            .set("letter_on", on)
            .set("officer", Acting.current().actor().id())
            .set("officer_name", Acting.current().name())
            .due(DueSide.EMPLOYER, WorkingDays.after(on, rules.employerDays()));
    if (interview != null) {
      step.interview(interview);
    }
    steps.take(referral, version, step);
    letters.tellEmployer(referral, links.renew(id, on));
  }

  private String code(Referral referral, Office office, LocalDate on) {
    return documents.issue(
        DocumentKind.REFERRAL_LETTER,
        Initials.of(referral.personName()),
        referral.vacancyTitle(),
        office.name(),
        on);
  }

  void renewLink(ReferralId id) {
    Referral referral = steps.own(id);
    if (!referral.status().awaitsEmployer()) {
      throw new RefusedException(Reason.of("referral.step"));
    }
    if (!links.mayAnswer(id)) {
      throw new RefusedException(Reason.of("referral.employerMayNot", referral.employerName()));
    }
    LocalDate on = steps.today(referral);
    letters.tellEmployer(referral, links.renew(id, on));
    history.happened(referral, "LINK_RENEWED", null, on);
  }
}
