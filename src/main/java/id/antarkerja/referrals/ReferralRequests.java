package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobseekers.AnonymousCard;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.Sighted;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Minta rujukan": an office asks for somebody it knows only as an anonymous card. The office that
 * holds the person answers under a clock; the one that asks learns a status, never a name.
 */
@Service
@Transactional
public class ReferralRequests {
  /** Working days after the due day on which an unanswered request ends by itself. */
  private static final int PATIENCE = 10;

  private final RequestRepository requests;
  private final Jobseekers jobseekers;
  private final Parties parties;
  private final Offices offices;
  private final ReferralRules rules;
  private final Days days;
  private final Audit audit;

  ReferralRequests(
      RequestRepository requests,
      Jobseekers jobseekers,
      Parties parties,
      Offices offices,
      ReferralRules rules,
      Days days,
      Audit audit) {
    this.requests = requests;
    this.jobseekers = jobseekers;
    this.parties = parties;
    this.offices = offices;
    this.rules = rules;
    this.days = days;
    this.audit = audit;
  }

  /**
   * Asks the office that holds the person behind a card, for a vacancy of the actor's own scope.
   *
   * @throws NotThere for a card that nobody may see
   * @throws RefusedException {@code request.notYourVacancy}, {@code referral.vacancyNotOpen},
   *     {@code request.ownPerson}, {@code request.alreadyAsked}
   */
  public UUID ask(UUID cardId, VacancyId vacancy) {
    AnonymousCard card = jobseekers.card(cardId).orElseThrow(NotThere::new);
    return ask(
        new Card(
            cardId,
            card.officeId(),
            String.join(",", card.wanted()),
            card.skills().stream().map(String::valueOf).collect(Collectors.joining(",")),
            card.regency()),
        vacancy);
  }

  /**
   * Asks the office that holds somebody of whom the actor had a number in hand. Nothing of the
   * person is in the request, and which office it goes to is told to it alone.
   *
   * @param sighting of this officer's own search, of the same day
   * @throws NotThere for a hit of somebody else
   * @throws RefusedException as {@link #ask}
   */
  public UUID askElsewhere(UUID sighting, VacancyId vacancy) {
    Sighted found = jobseekers.sighted(sighting);
    return ask(new Card(found.cardId(), found.officeId(), "", "", ""), vacancy);
  }

  /** What a request says of the person; codes separated by commas. */
  private record Card(UUID id, UUID officeId, String wanted, String skills, String regency) {}

  private UUID ask(Card card, VacancyId vacancy) {
    Target where = parties.target(vacancy);
    Office from = offices.one(Acting.current().requireOffice());
    Office to = offices.one(card.officeId());
    refuseUnlessSensible(where, from, to);
    LocalDate on = days.today(to.region());
    UUID id = Uuid7.next();
    try {
      requests.insert(
          new ReferralRequest(
              id,
              card.id(),
              card.wanted(),
              card.skills(),
              card.regency(),
              vacancy,
              where.title(),
              where.employerName(),
              from.id().value(),
              from.name(),
              from.territory(),
              to.id().value(),
              to.name(),
              to.territory(),
              ReferralRequest.Status.OPEN,
              null,
              on,
              WorkingDays.after(on, rules.requestDays()),
              null));
    } catch (DuplicateKeyException before) {
      throw new RefusedException(Reason.of("request.alreadyAsked"));
    }
    audit.wrote("referral.requested", id);
    return id;
  }

  private static void refuseUnlessSensible(Target where, Office from, Office to) {
    if (!Acting.current().scope().contains(where.territory())) {
      throw new RefusedException(Reason.of("request.notYourVacancy"));
    }
    if (!where.open()) {
      throw new RefusedException(Reason.of("referral.vacancyNotOpen"));
    }
    if (from.id().equals(to.id())) {
      throw new RefusedException(Reason.of("request.ownPerson"));
    }
  }

  /**
   * The home office says no.
   *
   * @throws NotThere for the office that asked: it can't answer itself
   * @throws RefusedException {@code referral.requestOver} when it was answered meanwhile
   */
  public void decline(UUID id, RequestRefusal reason) {
    ReferralRequest request = one(id);
    if (!Acting.current().scope().contains(request.toTerritory())) {
      throw new NotThere();
    }
    if (!requests.declined(id, reason, days.today(request.toTerritory()))) {
      throw new RefusedException(Reason.of("referral.requestOver"));
    }
    audit.wrote("referral.requestDeclined", id);
  }

  /**
   * @throws NotThere for any office but the two
   */
  @Transactional(readOnly = true)
  public ReferralRequest one(UUID id) {
    return requests.one(id).orElseThrow(NotThere::new);
  }

  /** Who stands behind the card: at the home office alone; the reading is recorded. */
  Optional<JobseekerSummary> person(ReferralRequest request) {
    Optional<JobseekerSummary> person = jobseekers.personOfCard(request.cardId());
    person.ifPresent(
        found -> audit.read("referral.request", Purpose.REFERRAL, found.id().value(), "name"));
    return person;
  }

  /** Ends what nobody answered; returns how many, at most 500. */
  int expireDue() {
    LocalDate today = days.today();
    LocalDate latest = today;
    for (int i = 0; i < PATIENCE; ) {
      latest = latest.minusDays(1);
      i += WorkingDays.isWorkingDay(latest) ? 1 : 0;
    }
    return requests.expireDue(latest, today);
  }
}
