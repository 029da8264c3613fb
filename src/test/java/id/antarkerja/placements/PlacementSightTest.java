package id.antarkerja.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.ReferralHouse;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.referrals.WithdrawReason;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the office of the vacancy knows of a placement, and what a report does to its referral. */
class PlacementSightTest extends ReferralHouse {
  private static final LocalDate START = LocalDate.of(2026, 11, 30);

  @Autowired private Placements placements;

  private PlacementId reported(Registered person, VacancyId vacancy, Side by) {
    return as(
        KARAWANG,
        () ->
            placements.report(
                person.id(), vacancy, by, new Acceptance(START, Contract.PKWT, 5_500_000L)));
  }

  @Test
  void a_referral_that_the_person_has_not_agreed_to_places_nobody() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    proposed(person, vacancy);
    assertThat(
            refusal(
                officerOf(KARAWANG).acting(),
                () ->
                    placements.report(
                        person.id(),
                        vacancy,
                        Side.PERSON,
                        new Acceptance(START, Contract.PKWT, null))))
        .containsExactly("placement.referralNotAgreed");
  }

  @Test
  void a_referral_stays_while_somebody_says_that_the_person_works() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    ReferralId referral = lettered(person, vacancy);
    PlacementId id = reported(person, vacancy, Side.PERSON);
    Runnable withdraw =
        () -> referrals.withdraw(referral, version(referral), WithdrawReason.values()[0]);
    assertThat(refusal(officerOf(KARAWANG).acting(), withdraw))
        .containsExactly("placement.reportedFirst");
    as(
        KARAWANG,
        () -> {
          placements.cancel(id, 1, CancelReason.values()[0], true);
          return true;
        });
    assertThat(refusal(officerOf(KARAWANG).acting(), withdraw)).isEmpty();
  }

  @Test
  void the_vacancy_s_office_sees_the_placement_of_whom_it_was_sent() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    lettered(person, vacancy);
    PlacementId id = reported(person, vacancy, Side.PERSON);
    assertThat(as(BEKASI, () -> placements.one(id)).personId()).isEqualTo(person.id().value());
    VacancyId other = vacancy(BEKASI, 1);
    PlacementId unsaid = reported(person, other, Side.PERSON);
    assertThatThrownBy(() -> as(BEKASI, () -> placements.one(unsaid)))
        .as("the same person, another vacancy, no referral")
        .isInstanceOf(NotThere.class);
  }
}
