package id.antarkerja.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.referrals.Acceptance;
import id.antarkerja.referrals.Contract;
import id.antarkerja.referrals.ReferralHouse;
import id.antarkerja.referrals.ReferralId;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What there is only once is only once in the database, too, whoever writes past our doors. */
class InvariantsTest extends ReferralHouse {
  private static final Acceptance SAID =
      new Acceptance(LocalDate.of(2026, 11, 30), Contract.PKWT, 5_500_000L);

  @Autowired private Placements placements;

  @Test
  void a_person_has_one_active_registration() {
    Registered person = person();
    String number = "3215" + System.nanoTime() % 1_000_000_000_000L;
    assertThatThrownBy(
            () ->
                twice(
                    "jobseekers.registrations",
                    person.registration().value(),
                    Map.of("number", (number + "0000000000000000").substring(0, 16))))
        .hasMessageContaining("one_active_registration");
    assertThatThrownBy(
            () ->
                twice(
                    "jobseekers.registrations",
                    person.registration().value(),
                    Map.of("status", "WITHDRAWN", "closed_on", "2026-11-23")))
        .hasMessageContaining("registrations_number_key");
  }

  @Test
  void a_person_has_one_open_referral_to_a_vacancy_and_a_letter_one_number_and_one_code() {
    VacancyId vacancy = vacancy(KARAWANG, 2);
    ReferralId referral = lettered(person(), vacancy);
    UUID id = referral.value();
    assertThatThrownBy(() -> twice("referrals.referrals", id, Map.of()))
        .hasMessageContaining("referrals_one");
    String other = UUID.randomUUID().toString();
    assertThatThrownBy(() -> twice("referrals.referrals", id, Map.of("person_id", other)))
        .hasMessageContaining("referrals_one_letter");
    assertThatThrownBy(
            () ->
                twice("referrals.referrals", id, Map.of("person_id", other, "letter_no", "1/UJI")))
        .hasMessageContaining("referrals_one_letter_code");
  }

  @Test
  void a_person_is_placed_once_at_a_vacancy_and_a_seat_holds_one_person() {
    VacancyId vacancy = vacancy(KARAWANG, 1);
    PlacementId id = confirmed(person(), vacancy);
    assertThatThrownBy(() -> twice("placements.placements", id.value(), Map.of()))
        .hasMessageContaining("placements_once");
    assertThatThrownBy(
            () ->
                twice(
                    "placements.placements",
                    id.value(),
                    Map.of("person_id", UUID.randomUUID().toString())))
        .hasMessageContaining("more placements than seats");
  }

  @Test
  void there_are_no_more_seats_taken_than_there_are() {
    VacancyId vacancy = vacancy(KARAWANG, 1);
    for (String sql :
        List.of(
            "update vacancies.vacancies set filled = 2 where id = :id",
            "update vacancies.vacancies set filled = -1 where id = :id",
            "update vacancies.vacancies set filled = 1 where id = :id")) {
      assertThatThrownBy(() -> asSystem(() -> jdbc.sql(sql).param("id", vacancy.value()).update()))
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  @Test
  void fifty_letters_at_once_have_fifty_numbers_without_a_gap() throws Exception {
    VacancyId vacancy = vacancy(BEKASI, 10);
    List<ReferralId> agreed = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      agreed.add(agreed(person(), vacancy));
    }
    List<Callable<String>> writers = new ArrayList<>();
    for (ReferralId id : agreed) {
      writers.add(
          () ->
              as(
                  KARAWANG,
                  () -> {
                    referrals.issueLetter(id, version(id), null);
                    return referrals.one(id).letterNo();
                  }));
    }
    List<Integer> numbers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<String> letter : pool.invokeAll(writers)) {
        numbers.add(Integer.valueOf(letter.get().replaceAll("^.*?([0-9]+).*$", "$1")));
      }
    }
    assertThat(numbers).doesNotHaveDuplicates().hasSize(50);
    int first = numbers.stream().min(Integer::compare).orElseThrow();
    assertThat(numbers).allMatch(number -> number < first + 50);
  }

  private PlacementId confirmed(Registered person, VacancyId vacancy) {
    PlacementId id = as(KARAWANG, () -> placements.report(person.id(), vacancy, Side.PERSON, SAID));
    as(
        KARAWANG,
        () -> {
          placements.confirm(
              id,
              placements.one(id).version(),
              new Confirmation(
                  ConfirmedHow.EMPLOYER_SAYS,
                  PlacementScope.AKL,
                  Contract.PKWT,
                  5_500_000L,
                  SAID.startOn()));
          return true;
        });
    return id;
  }

  /** Inserts the row a second time with a new id and these changes, past every door. */
  private int twice(String table, UUID id, Map<String, String> changes) {
    return asSystem(
        () -> {
          String columns =
              jdbc.sql(
                      """
                      select string_agg(quote_ident(attname), ', ') from pg_attribute
                       where attrelid = cast(:table as regclass) and attnum > 0
                         and not attisdropped and attgenerated = '' and attidentity = ''
                      """)
                  .param("table", table)
                  .query(String.class)
                  .single();
          var json = new StringBuilder("{\"id\": \"" + UUID.randomUUID() + "\"");
          changes.forEach((name, value) -> json.append(", \"%s\": \"%s\"".formatted(name, value)));
          return jdbc.sql(
                  """
                  insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, (
                    select to_jsonb(r) || cast(:changes as jsonb) from %1$s r where id = :id))
                  """
                      .formatted(table, columns))
              .param("changes", json + "}")
              .param("id", id)
              .update();
        });
  }
}
