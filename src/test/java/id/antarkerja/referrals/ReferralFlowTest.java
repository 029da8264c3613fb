package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Acting;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.privacy.ConsentSource;
import id.antarkerja.vacancies.CloseReason;
import id.antarkerja.vacancies.VacancyId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralFlowTest extends ReferralHouse {
  @Autowired private ReferralData data;

  @Test
  void a_proposal_starts_the_persons_clock_and_takes_no_seat() {
    VacancyId vacancy = vacancy(KARAWANG, 1);
    Referral referral = read(proposed(person(), vacancy));

    assertThat(referral.status()).isEqualTo(ReferralStatus.PROPOSED);
    assertThat(referral.dueSide()).isEqualTo(DueSide.PERSON);
    assertThat(referral.dueOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(asSystem(() -> vacancies.summary(vacancy)).seatsLeft()).isEqualTo(1);
  }

  @Test
  void a_referral_is_refused_with_every_reason() {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    proposed(person, vacancy);
    assertThat(reasons(person, vacancy)).containsExactly("referral.alreadyOpen");

    VacancyId closed = vacancy(KARAWANG, 1);
    close(closed);
    assertThat(reasons(person, closed)).containsExactly("referral.vacancyNotOpen");
  }

  private List<String> reasons(Registered person, VacancyId vacancy) {
    Proposal proposal = as(KARAWANG, () -> referrals.propose(person.publicId(), vacancy, null));
    return ((Proposal.Refused) proposal).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void only_the_holding_office_puts_somebody_forward() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    assertThatThrownBy(() -> as(BEKASI, () -> referrals.propose(person.publicId(), vacancy, null)))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void no_letter_without_a_yes_to_sending_data() {
    ReferralId id = proposed(person(), vacancy(KARAWANG, 1));
    Acting officer = officerOf(KARAWANG).acting();

    assertThat(refusal(officer, () -> referrals.issueLetter(id, version(id), null)))
        .containsExactly("referral.step");
    assertThat(refusal(officer, () -> referrals.agree(id, version(id), AnswerHow.COUNTER, false)))
        .containsExactly("referral.consentMissing");
    assertThat(read(id).status()).isEqualTo(ReferralStatus.PROPOSED);
  }

  @Test
  void a_letter_has_a_number_a_code_and_starts_the_employers_clock() throws Exception {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Referral referral = read(id);

    assertThat(referral.letterNo()).matches("\\d{4}/SP/3215/2026");
    assertThat(referral.letterCode()).matches("[2-9A-Z]{12}");
    assertThat(referral.dueSide()).isEqualTo(DueSide.EMPLOYER);
    assertThat(referral.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(events(id))
        .containsExactlyInAnyOrder("PROPOSED", "AGREED", "CONSENTED", "LETTER_ISSUED");
    byte[] pdf = as(KARAWANG, () -> referrals.letter(id));
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    Files.createDirectories(Path.of("target/preview"));
    Files.write(Path.of("target/preview/letter.pdf"), pdf);
  }

  @Test
  void letters_written_at_once_have_numbers_without_gap_or_twin() throws Exception {
    VacancyId vacancy = vacancy(KARAWANG, 9);
    List<ReferralId> ids = Stream.generate(() -> agreed(person(), vacancy)).limit(8).toList();
    List<Callable<Boolean>> writing =
        ids.stream()
            .<Callable<Boolean>>map(
                id ->
                    () ->
                        as(
                            KARAWANG,
                            () -> {
                              referrals.issueLetter(id, version(id), null);
                              return true;
                            }))
            .toList();
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var done : pool.invokeAll(writing)) {
        assertThat(done.get()).isTrue();
      }
    }
    List<Integer> numbers =
        ids.stream()
            .map(id -> Integer.valueOf(String.valueOf(read(id).letterNo()).substring(0, 4)))
            .sorted()
            .toList();
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(7);
  }

  @Test
  void who_changes_an_old_version_is_told() {
    ReferralId id = proposed(person(), vacancy(KARAWANG, 1));
    as(KARAWANG, () -> decline(id));
    ReferralId other = agreed(person(), vacancy(KARAWANG, 1));
    assertThatThrownBy(
            () ->
                as(
                    KARAWANG,
                    () -> {
                      referrals.issueLetter(other, 1, null);
                      return true;
                    }))
        .isInstanceOf(StaleChange.class);
  }

  private boolean decline(ReferralId id) {
    referrals.decline(id, version(id), AnswerHow.PHONE, DeclineReason.WAGE);
    return true;
  }

  @Test
  void one_person_is_on_the_way_to_one_vacancy_once_however_many_click() throws Exception {
    Registered person = person();
    VacancyId vacancy = vacancy(KARAWANG, 1);
    List<Callable<Proposal>> clicks =
        java.util.Collections.nCopies(
            6,
            () -> {
              try {
                return as(KARAWANG, () -> referrals.propose(person.publicId(), vacancy, null));
              } catch (id.antarkerja.kernel.RefusedException refused) {
                return new Proposal.Refused(refused.reasons());
              }
            });
    int proposed = 0;
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (var answer : pool.invokeAll(clicks)) {
        proposed += answer.get() instanceof Proposal.Proposed ? 1 : 0;
      }
    }
    assertThat(proposed).isEqualTo(1);
  }

  @Test
  void silence_is_recorded_only_after_the_employers_time() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    Acting officer = officerOf(KARAWANG).acting();
    assertThat(refusal(officer, () -> referrals.noFeedback(id, version(id))))
        .containsExactly("referral.notOverdue");
    clock.advance(Duration.ofDays(8));
    assertThat(refusal(officer, () -> referrals.noFeedback(id, version(id)))).isEmpty();
    assertThat(read(id).status()).isEqualTo(ReferralStatus.NO_FEEDBACK);
  }

  @Test
  void the_consent_may_be_taken_back_also_from_an_employer_who_never_answered() {
    ReferralId id = lettered(person(), vacancy(KARAWANG, 1));
    UUID person = read(id).personId();
    clock.advance(Duration.ofDays(8));
    as(
        KARAWANG,
        () -> {
          referrals.noFeedback(id, version(id));
          return true;
        });
    assertThat(visitor().get("/jawab/" + token(id)).status()).isEqualTo(200);
    assertThat(asSystem(() -> data.consents(person)))
        .extracting(ConsentSource.Consent::key)
        .containsExactly(id.value().toString());
    asSystem(
        () -> {
          data.letGo(person);
          return true;
        });
    assertThat(read(id).status()).isEqualTo(ReferralStatus.WITHDRAWN);
    assertThat(visitor().get("/jawab/" + token(id)).status()).isEqualTo(404);
    assertThat(asSystem(() -> data.consents(person))).isEmpty();
  }

  @Test
  void the_other_office_sees_the_person_from_their_yes_until_the_end() {
    Registered person = person();
    VacancyId vacancy = vacancy(BEKASI, 1);
    ReferralId id = proposed(person, vacancy);
    assertThat(seenFromBekasi(id, person)).isFalse();

    as(
        KARAWANG,
        () -> {
          referrals.agree(id, version(id), AnswerHow.PHONE, true);
          return true;
        });
    assertThat(seenFromBekasi(id, person)).isTrue();

    as(
        KARAWANG,
        () -> {
          referrals.withdraw(id, version(id), WithdrawReason.PERSON_WITHDREW);
          return true;
        });
    assertThat(as(BEKASI, () -> jobseekers.summaries(List.of(person.id())))).isEmpty();
  }

  private boolean seenFromBekasi(ReferralId id, Registered person) {
    boolean jobseeker = !as(BEKASI, () -> jobseekers.summaries(List.of(person.id()))).isEmpty();
    boolean referral =
        as(
            BEKASI,
            () ->
                jdbc.sql("select count(*) from referrals.referrals where id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                    == 1);
    assertThat(referral).isEqualTo(jobseeker);
    return jobseeker;
  }

  @Test
  void nobody_stays_on_the_way_to_a_closed_vacancy() throws Exception {
    VacancyId vacancy = vacancy(KARAWANG, 2);
    ReferralId waiting = proposed(person(), vacancy);
    ReferralId lettered = lettered(person(), vacancy);
    close(vacancy);
    heard("referrals.OnVacancyClosed", vacancy.value());
    assertThat(read(waiting).status()).isEqualTo(ReferralStatus.WITHDRAWN);
    assertThat(read(lettered).reason()).isEqualTo("VACANCY_CLOSED");
    assertThat(visitor().get("/jawab/" + token(lettered)).status()).isEqualTo(404);
    assertThat(visitor().get("/surat/" + read(lettered).letterCode()).text()).contains("dicabut");
    asSystem(
        () -> {
          takingBack.vacancyClosed(vacancy);
          return true;
        });
    assertThat(events(lettered).stream().filter("WITHDRAWN"::equals)).hasSize(1);
  }

  @Test
  void after_the_last_day_the_employer_still_answers_who_has_a_letter() {
    VacancyId vacancy = vacancy(KARAWANG, 2);
    ReferralId waiting = agreed(person(), vacancy);
    ReferralId lettered = lettered(person(), vacancy);
    String token = token(lettered);
    asSystem(
        () -> {
          takingBack.vacancyExpired(vacancy);
          return true;
        });
    assertThat(read(waiting).reason()).isEqualTo("VACANCY_CLOSED");
    assertThat(read(lettered).status()).isEqualTo(ReferralStatus.LETTER_ISSUED);
    assertThat(visitor().get("/jawab/" + token).status()).isEqualTo(200);
  }

  private void close(VacancyId vacancy) {
    as(
        KARAWANG,
        () ->
            vacancies.close(
                vacancy,
                vacancies.summary(vacancy).version(),
                CloseReason.EMPLOYER_WITHDREW,
                "ditarik"));
  }
}
