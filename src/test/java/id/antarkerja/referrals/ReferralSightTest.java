package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.vacancies.VacancyId;
import org.junit.jupiter.api.Test;

/** What a referral opens to the office of the vacancy, and until when. */
class ReferralSightTest extends ReferralHouse {

  @Test
  void the_receiving_office_sees_from_the_yes_until_the_end_and_only_this_referral() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    ReferralId id = proposed(person, vacancy);
    ReferralId elsewhere = lettered(person, vacancy(KARAWANG, 1));
    assertThatThrownBy(() -> as(BEKASI, () -> referrals.one(id))).isInstanceOf(NotThere.class);
    as(
        KARAWANG,
        () -> {
          referrals.agree(id, version(id), AnswerHow.PHONE, true);
          referrals.issueLetter(id, version(id), null);
          return true;
        });
    assertThat(as(BEKASI, () -> referrals.one(id)).personName()).startsWith("Uji Rujukan");
    assertThat(as(BEKASI, () -> jobseekers.one(person.publicId())).mayChange()).isFalse();
    assertThatThrownBy(() -> as(BEKASI, () -> referrals.one(elsewhere)))
        .as("another referral of the same person")
        .isInstanceOf(NotThere.class);
    assertThat(as(BEKASI, () -> referrals.ofPerson(person.id().value(), 10))).hasSize(1);
    as(
        BEKASI,
        () -> {
          referrals.reject(id, version(id), NotHiredReason.values()[0], null);
          return true;
        });
    assertThatThrownBy(() -> as(BEKASI, () -> referrals.one(id))).isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(BEKASI, () -> jobseekers.one(person.publicId())))
        .isInstanceOf(NotThere.class);
    assertThat(read(id).status()).isEqualTo(ReferralStatus.NOT_HIRED);
  }
}
