package id.antarkerja.referrals;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.jobseekers.AnonymousCard;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.officers.Offices;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.web.Form;
import id.antarkerja.web.T;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an officer sees before asking another office: the card in words, never who it is. */
@Component
class Asking {
  private static final int SKILLS = 8;

  private final Jobseekers jobseekers;
  private final Parties parties;
  private final Offices offices;
  private final Classifications classifications;
  private final ReferralRules rules;

  Asking(
      Jobseekers jobseekers,
      Parties parties,
      Offices offices,
      Classifications classifications,
      ReferralRules rules) {
    this.jobseekers = jobseekers;
    this.parties = parties;
    this.offices = offices;
    this.classifications = classifications;
    this.rules = rules;
  }

  /**
   * @throws NotThere for a card that nobody may see, or no such vacancy
   */
  @Transactional(readOnly = true)
  public AskPage page(UUID cardId, VacancyId vacancy, Form form) {
    AnonymousCard card = jobseekers.card(cardId).orElseThrow(NotThere::new);
    return new AskPage(
        cardId,
        parties.target(vacancy),
        card.wanted().stream()
            .map(classifications::occupationTitle)
            .collect(Collectors.joining(", ")),
        card.skills().stream()
            .flatMap(code -> classifications.skill(code).stream())
            .map(skill -> skill.name(T.locale()))
            .limit(SKILLS)
            .collect(Collectors.joining(", ")),
        classifications.regionName(card.regency()),
        offices.one(card.officeId()).name(),
        rules.requestDays(),
        form);
  }
}
