package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.BusinessClock;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.placements.Confirmation;
import id.antarkerja.placements.ConfirmedHow;
import id.antarkerja.placements.PlacementScope;
import id.antarkerja.placements.Placements;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.AnswerHow;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.DeclineReason;
import id.antarkerja.referrals.Interview;
import id.antarkerja.referrals.NotHiredReason;
import id.antarkerja.referrals.Proposal;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.ReferralRequests;
import id.antarkerja.referrals.Referrals;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Work in progress on the desks of Karawang and Bekasi, done through the doors by the officers of
 * the demo posts, each step on its own day.
 */
@Component
class DemoWork {
  private final DemoStaff staff;
  private final Offices offices;
  private final Jobseekers jobseekers;
  private final Referrals referrals;
  private final Placements placements;
  private final ReferralRequests requests;

  DemoWork(
      DemoStaff staff,
      Offices offices,
      Jobseekers jobseekers,
      Referrals referrals,
      Placements placements,
      ReferralRequests requests) {
    this.staff = staff;
    this.offices = offices;
    this.jobseekers = jobseekers;
    this.referrals = referrals;
    this.placements = placements;
    this.requests = requests;
  }

  /** How far a referral has come. */
  private enum Until {
    PROPOSED,
    DECLINED,
    AGREED,
    LETTER,
    INTERVIEW,
    NOT_HIRED,
    /** The employer takes the person; the ledger waits for the person's word. */
    OFFERED,
    AT_WORK
  }

  /**
   * @param daysAgo on which it was proposed
   */
  private record Case(Until until, int daysAgo) {}

  private static final List<Case> CASES =
      List.of(
          new Case(Until.PROPOSED, 0),
          new Case(Until.PROPOSED, 6),
          new Case(Until.AGREED, 1),
          new Case(Until.LETTER, 3),
          new Case(Until.LETTER, 12),
          new Case(Until.LETTER, 20),
          new Case(Until.INTERVIEW, 5),
          new Case(Until.INTERVIEW, 9),
          new Case(Until.DECLINED, 8),
          new Case(Until.NOT_HIRED, 16),
          new Case(Until.OFFERED, 7),
          new Case(Until.OFFERED, 9),
          new Case(Until.AT_WORK, 42),
          new Case(Until.AT_WORK, 46),
          new Case(Until.AT_WORK, 60),
          new Case(Until.AT_WORK, 24));

  Acting officer(DemoPost post) {
    Office office = offices.byTerritory(post.territory()).orElseThrow();
    return Acting.officer(
        Objects.requireNonNull(staff.posts().get(post)),
        post.role(),
        office.id().value(),
        office.territory(),
        post.officer());
  }

  /**
   * @param open vacancies of Karawang that have been open for long enough, with seats
   * @param ofBekasi open ones next door
   * @param cards of people of Karawang whom Bekasi asks for
   */
  void fill(LocalDate today, List<VacancyId> open, List<VacancyId> ofBekasi, List<UUID> cards) {
    Acting ratna = officer(DemoPost.OFFICER);
    Acting.run(ratna, () -> cases(ratna, today, open));
    if (!ofBekasi.isEmpty()) {
      Acting.run(
          officer(DemoPost.NEIGHBOUR),
          () -> cards.forEach(card -> requests.ask(card, ofBekasi.getFirst())));
    }
  }

  private void cases(Acting ratna, LocalDate today, List<VacancyId> open) {
    if (open.isEmpty()) {
      return;
    }
    // As the system: what an invented past looked through is not the officer's reading of today.
    List<JobseekerSummary> register = new ArrayList<>();
    Acting.asSystem(
        "demo", () -> register.addAll(jobseekers.list(ratna.scope(), true, Long.MAX_VALUE, 100)));
    Iterator<JobseekerSummary> people =
        register.stream()
            .filter(person -> person.territory().equals(Land.KARAWANG))
            .filter(person -> person.issuedOn().isBefore(today.minusDays(65)))
            .toList()
            .iterator();
    int number = 0;
    for (Case one : CASES) {
      if (!people.hasNext()) {
        return;
      }
      refer(people.next(), open.get(number++ % open.size()), one, today);
    }
  }

  private void refer(JobseekerSummary person, VacancyId vacancy, Case one, LocalDate today) {
    int daysAgo = one.daysAgo();
    BusinessClock.daysAgo(
        daysAgo,
        () -> {
          if (referrals.propose(person.publicId(), vacancy, null)
              instanceof Proposal.Proposed(ReferralId id)) {
            go(id, one.until(), today, daysAgo);
          }
        });
  }

  private void go(ReferralId id, Until until, LocalDate today, int daysAgo) {
    LocalDate day = today.minusDays(daysAgo);
    switch (until) {
      case PROPOSED -> {}
      case DECLINED -> referrals.decline(id, version(id), AnswerHow.PHONE, DeclineReason.DISTANCE);
      case AGREED -> agree(id);
      case LETTER -> letter(id);
      case INTERVIEW -> {
        letter(id);
        referrals.interview(
            id, version(id), new Interview(day.plusDays(3), null, "Kantor personalia"));
      }
      case NOT_HIRED -> {
        letter(id);
        referrals.reject(id, version(id), NotHiredReason.LACKS_EXPERIENCE, null);
      }
      case OFFERED -> offered(id, day.plusDays(7));
      case AT_WORK -> atWork(id, day.plusDays(7), daysAgo);
    }
  }

  private void agree(ReferralId id) {
    referrals.agree(id, version(id), AnswerHow.COUNTER, true);
  }

  private void letter(ReferralId id) {
    agree(id);
    referrals.issueLetter(id, version(id), null);
  }

  private void offered(ReferralId id, LocalDate startOn) {
    letter(id);
    referrals.accept(id, version(id), new Acceptance(startOn, Contract.PKWT, null));
  }

  private void atWork(ReferralId id, LocalDate startOn, int daysAgo) {
    offered(id, startOn);
    var referral = referrals.one(id);
    placements
        .of(referral.personId(), referral.vacancyId())
        .ifPresent(
            placement ->
                placements.confirm(
                    placement.id(),
                    placement.version(),
                    new Confirmation(
                        ConfirmedHow.CONTRACT_SEEN,
                        PlacementScope.AKL,
                        Contract.PKWT,
                        null,
                        startOn)));
  }

  private int version(ReferralId id) {
    return referrals.one(id).version();
  }
}
