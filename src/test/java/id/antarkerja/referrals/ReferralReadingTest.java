package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.kernel.Reason;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Referrals, letters and employers' links are doors to people too. */
class ReferralReadingTest extends ReferralHouse {

  @Test
  void a_colleague_s_referrals_and_letters_are_strangers() {
    ReferralId first = lettered(person(), vacancy(KARAWANG, 1));
    ReferralId second = lettered(person(), vacancy(KARAWANG, 1));
    SignedUp colleague = signedUp(KARAWANG, Role.HEAD);
    Visitor visitor = signedIn(colleague);
    for (String door : List.of("", "/surat.pdf")) {
      read(colleague.acting().actor().id(), 299);
      assertThat(visitor.get("/petugas/rujukan/" + first.value() + door).status())
          .as(door)
          .isEqualTo(200);
      var stopped = visitor.get("/petugas/rujukan/" + second.value() + door);
      assertThat(stopped.status()).as(door).isEqualTo(429);
      assertThat(stopped.text()).doesNotContain(asSystem(() -> referrals.one(second)).personName());
    }
  }

  @Test
  void one_s_own_open_referrals_are_not() {
    ReferralId mine = lettered(person(), vacancy(KARAWANG, 1));
    Acting officer = officerOf(KARAWANG).acting();
    clock.advance(Duration.ofDays(1));
    read(officer.actor().id(), 300);
    assertThat(as(officer, () -> referrals.letter(mine))).isNotEmpty();
  }

  @Test
  void the_form_that_puts_somebody_forward_reads_them() {
    var someone = person();
    var vacancy = vacancy(KARAWANG, 1);
    SignedUp colleague = signedUp(KARAWANG, Role.HEAD);
    read(colleague.acting().actor().id(), 300);
    for (String page : List.of("/petugas/rujukan/baru", "/petugas/penempatan/baru")) {
      var answer =
          signedIn(colleague)
              .get(page + "?pencari=" + someone.publicId() + "&lowongan=" + vacancy.value());
      assertThat(answer.status()).as(page).isEqualTo(429);
    }
    assertThatThrownBy(
            () ->
                as(colleague.acting(), () -> referrals.propose(someone.publicId(), vacancy, null)))
        .isInstanceOf(ReadingStopped.class);
  }

  @Test
  void an_employer_opens_forty_people_a_day() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Referral referral = asSystem(() -> referrals.one(id));
    String link = "/jawab/" + token(id);
    read(referral.employerId(), 40);
    var stopped = visitor().get(link);
    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.text()).doesNotContain(referral.personName());
    clock.advance(Duration.ofDays(1));
    assertThat(visitor().get(link).text()).contains(referral.personName());
  }

  @Test
  void an_employer_sees_nobody_before_a_letter_and_after_the_vacancy_was_closed() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 3));
    Referral referral = asSystem(() -> referrals.one(id));
    String link = "/jawab/" + token(id);
    VacancyId vacancy = referral.vacancyId();
    for (ReferralId early : List.of(proposed(person(), vacancy), agreed(person(), vacancy))) {
      assertThat(as(KARAWANG, () -> notifications.latest(early.value())))
          .as("no letter, no link")
          .isEmpty();
      assertThat(links(early)).isZero();
    }
    assertThat(links(id)).isEqualTo(1);
    VacancyId unverified =
        as(
            KARAWANG,
            () ->
                vacancies.submit(
                    TestWorld.vacancy(
                        new EmployerId(referral.employerId()),
                        "Belum diperiksa",
                        KARAWANG,
                        2,
                        LocalDate.of(2026, 12, 20))));
    UUID someone = person().publicId();
    assertThat(as(KARAWANG, () -> referrals.propose(someone, unverified, null)))
        .isInstanceOfSatisfying(
            Proposal.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(Reason::code)
                    .containsExactly("referral.vacancyNotOpen"));
    as(
        KARAWANG,
        () -> {
          takingBack.vacancyClosed(referral.vacancyId());
          return 1;
        });
    assertThat(visitor().get(link).text()).doesNotContain(referral.personName());
  }

  private long links(ReferralId id) {
    return owner()
        .sql("select count(*) from referrals.links where referral_id = :id")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  private void read(UUID who, int strangers) {
    owner().sql("delete from audit.strangers; delete from audit.rows").update();
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, :n)
            """)
        .param("who", who)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .param("n", strangers)
        .update();
  }
}
