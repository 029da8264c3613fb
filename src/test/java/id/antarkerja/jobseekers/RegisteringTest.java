package id.antarkerja.jobseekers;

import static id.antarkerja.jobseekers.People.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.jobseekers.Registering.Registered;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class RegisteringTest extends RegisterTest {
  @Autowired private PersonAccess access;

  @Test
  void a_person_registered_has_a_card_and_a_file_that_says_what_was_told() {
    Registered made =
        register(KARAWANG, someone().with(People.tailor()).phone("+6281255501234").person());
    JobseekerFile file = file(made.publicId());
    assertThat(file.profile()).isEqualTo(People.tailor());
    assertThat(file.identity().phone()).isEqualTo("+6281255501234");
    assertThat(file.maskedPhone()).isEqualTo("0812 •••• 1234");
    assertThat(file.registration().number())
        .isEqualTo(made.number())
        .startsWith("3215")
        .hasSize(16);
    assertThat(file.registration().expiresOn())
        .isEqualTo(file.registration().issuedOn().plusMonths(24));
    assertThat(file.events()).extracting(JobseekerFile.Event::kind).containsExactly("REGISTERED");
  }

  @Test
  void nobody_needs_a_nik_a_phone_or_a_profile() {
    Registered made = register(KARAWANG, someone().nik(null).person());
    JobseekerFile file = file(made.publicId());
    assertThat(file.identity().nik()).isNull();
    assertThat(as(KARAWANG, () -> jobseekers.profile(made.id())).orElseThrow().active()).isTrue();
  }

  @Test
  void the_same_nik_is_refused_here_and_at_another_office_without_its_name() {
    var first = someone();
    register(KARAWANG, first.person());
    assertThat(refusal(KARAWANG, someone().nik(first.nik()).person()))
        .containsExactly(Reason.of("jobseekers.nikTaken"));
    assertThat(refusal(BEKASI, someone().nik(first.nik()).person()))
        .containsExactly(Reason.of("jobseekers.nikTakenElsewhere"));
  }

  @Test
  void the_same_name_and_birth_date_need_a_word_of_the_officer() {
    var first = someone().named("Siti Noerdjanah Wulandari");
    register(KARAWANG, first.person());
    var second = someone().named("SITI NURJANNAH WULANDARI");
    assertThat(refusal(KARAWANG, second.person()))
        .containsExactly(Reason.of("jobseekers.looksTheSame"));
    assertThat(as(KARAWANG, () -> jobseekers.register(second.person(Map.of(), true))))
        .isInstanceOf(Registered.class);
  }

  @Test
  void too_young_unborn_and_impossibly_old_persons_are_refused() {
    LocalDate today = today();
    assertThat(
            refusal(KARAWANG, someone().nik(null).born(today.minusYears(15).plusDays(1)).person()))
        .containsExactly(Reason.of("jobseekers.tooYoung", 15));
    assertThat(refusal(KARAWANG, someone().nik(null).born(today.plusDays(1)).person()))
        .containsExactly(Reason.of("jobseekers.bornInFuture"));
    assertThat(refusal(KARAWANG, someone().nik(null).born(today.minusYears(101)).person()))
        .containsExactly(Reason.of("jobseekers.tooOld", 100));
    assertThat(
            as(
                KARAWANG,
                () -> jobseekers.register(someone().nik(null).born(today.minusYears(15)).person())))
        .isInstanceOf(Registered.class);
  }

  @Test
  void fifty_at_once_have_fifty_consecutive_numbers() throws Exception {
    var officer = officerOf(CILACAP).acting();
    List<Callable<Registering>> all =
        IntStream.range(0, 50)
            .<Callable<Registering>>mapToObj(
                i -> {
                  NewJobseeker person = someone().person();
                  return () -> call(officer, () -> jobseekers.register(person));
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<String> numbers =
          threads.invokeAll(all).stream()
              .map(done -> ((Registered) done.resultNow()).number())
              .sorted()
              .toList();
      assertThat(numbers)
          .extracting(number -> Integer.valueOf(number.substring(10)))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
      assertThat(numbers)
          .extracting(number -> number.substring(0, 10))
          .containsOnly(numbers.getFirst().substring(0, 10));
    }
  }

  @Test
  void of_the_same_nik_registered_at_once_one_wins() throws Exception {
    var karawang = officerOf(KARAWANG).acting();
    var bekasi = officerOf(BEKASI).acting();
    String nik = someone().nik();
    List<Callable<Registering>> all =
        IntStream.range(0, 12)
            .<Callable<Registering>>mapToObj(
                i -> {
                  NewJobseeker person = someone().nik(nik).person();
                  return () ->
                      call(i % 2 == 0 ? karawang : bekasi, () -> jobseekers.register(person));
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      assertThat(threads.invokeAll(all))
          .filteredOn(done -> done.resultNow() instanceof Registered)
          .hasSize(1);
    }
  }

  @Test
  void another_regency_sees_nothing_through_any_door() {
    var known = someone().phone("+6281398765432");
    Registered made = register(KARAWANG, known.person(Map.of(), true));
    assertThatThrownBy(() -> as(BEKASI, () -> jobseekers.one(made.publicId())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(BEKASI, () -> jobseekers.summary(made.id())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(() -> as(BEKASI, () -> jobseekers.byPublicId(made.publicId())))
        .isInstanceOf(NotThere.class);
    assertThat(as(BEKASI, () -> jobseekers.summaries(List.of(made.id())))).isEmpty();
    assertThat(as(BEKASI, () -> jobseekers.profile(made.id()))).isEmpty();
    Scope nation = Scope.NATION;
    for (String text :
        List.of(known.name(), String.valueOf(known.nik()), "081398765432", made.number())) {
      assertThat(as(BEKASI, () -> jobseekers.search(text, 10).persons())).isEmpty();
      assertThat(as(KARAWANG, () -> jobseekers.search(text, 10).persons()))
          .extracting(JobseekerSummary::id)
          .containsExactly(made.id());
    }
    assertThat(as(BEKASI, () -> jobseekers.list(nation, false, Long.MAX_VALUE, 50)))
        .noneMatch(person -> person.id().equals(made.id()));
    assertThatThrownBy(() -> as(BEKASI, () -> jobseekers.renew(made.id())))
        .isInstanceOf(NotThere.class);
    assertThat(as(BEKASI, () -> jobseekers.closeAsPlaced(made.id(), LocalDate.of(2026, 12, 1))))
        .isFalse();
    UUID card = file(made.publicId()).cardId();
    assertThat(as(BEKASI, () -> jobseekers.personOfCard(card))).isEmpty();
  }

  @Test
  void a_placed_person_leaves_once_and_may_come_back_with_a_new_card() {
    Registered made = register(KARAWANG, someone().person());
    LocalDate day = as(KARAWANG, () -> jobseekers.summary(made.id())).issuedOn().plusDays(9);
    assertThat(as(KARAWANG, () -> jobseekers.closeAsPlaced(made.id(), day))).isTrue();
    assertThat(as(KARAWANG, () -> jobseekers.closeAsPlaced(made.id(), day))).isFalse();
    assertThat(as(KARAWANG, () -> jobseekers.profile(made.id())).orElseThrow().active()).isFalse();
    assertThat(asSystem(() -> jobseekers.reopenAfterCancelledPlacement(made.id(), day.plusDays(3))))
        .isTrue();
    JobseekerFile file = file(made.publicId());
    assertThat(file.registrations())
        .extracting(JobseekerFile.Registration::status)
        .containsExactly(RegistrationStatus.ISSUED, RegistrationStatus.PLACED);
    assertThat(file.events())
        .extracting(JobseekerFile.Event::kind)
        .containsExactly("REGISTERED", "PLACED", "REGISTERED");
    assertThatThrownBy(() -> as(KARAWANG, () -> jobseekers.renew(made.id())))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void a_change_on_an_old_version_is_stale() {
    Registered made = register(KARAWANG, someone().person());
    NewJobseeker changed = someone().with(People.tailor()).person(Map.of(Purpose.CARD, true), true);
    assertThat(as(KARAWANG, () -> jobseekers.change(made.id(), 1, changed))).isEmpty();
    assertThatThrownBy(() -> as(KARAWANG, () -> jobseekers.change(made.id(), 1, changed)))
        .isInstanceOf(StaleChange.class);
    JobseekerFile file = file(made.publicId());
    assertThat(file.profile()).isEqualTo(People.tailor());
    assertThat(as(BEKASI, () -> jobseekers.card(file.cardId())).orElseThrow().wanted())
        .containsExactly("8153");
    assertThat(as(KARAWANG, () -> jobseekers.personOfCard(file.cardId())).orElseThrow().id())
        .isEqualTo(made.id());
  }

  @Test
  void cards_expire_on_the_day_after_their_last() {
    Registered made = register(KARAWANG, someone().person());
    LocalDate last = as(KARAWANG, () -> jobseekers.summary(made.id())).expiresOn();
    asSystem(() -> jobseekers.expireDue(last));
    assertThat(as(KARAWANG, () -> jobseekers.summary(made.id())).active()).isTrue();
    while (asSystem(() -> jobseekers.expireDue(last.plusDays(1))) > 0) {
      // In parts: others' cards are due by then, too.
    }
    JobseekerFile file = file(made.publicId());
    assertThat(file.registration().status()).isEqualTo(RegistrationStatus.EXPIRED);
    assertThat(file.events().getFirst().onDate()).isEqualTo(last.plusDays(1));
    as(KARAWANG, () -> jobseekers.renew(made.id()));
    assertThat(as(KARAWANG, () -> jobseekers.summary(made.id())).active()).isTrue();
  }

  @Test
  void nobody_sees_anybody_without_a_scope() {
    Registered made = register(KARAWANG, someone().person());
    Acting officer = officerOf(KARAWANG).acting();
    Acting nowhere =
        Acting.officer(UUID.randomUUID(), Role.OFFICER, officer.requireOffice(), "", "nowhere");
    assertThat(as(nowhere, () -> jobseekers.list(Scope.NATION, false, Long.MAX_VALUE, 50)))
        .isEmpty();
    assertThat(as(nowhere, () -> jobseekers.search(made.number(), 50).persons())).isEmpty();
    assertThat(as(nowhere, () -> jobseekers.profile(made.id()))).isEmpty();
    for (String table : List.of("jobseekers", "registrations", "blocking_keys", "name_tokens")) {
      assertThatThrownBy(() -> as(Acting.ANYONE, () -> count(table)))
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> as(officer, () -> count("blocking_keys")))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> transaction.execute(status -> count("jobseekers")))
        .isInstanceOf(DataAccessException.class);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from jobseekers." + table).query(Long.class).single();
  }

  @Test
  void an_office_that_was_let_in_may_read_and_place_but_not_change() {
    Registered made = register(KARAWANG, someone().person());
    UUID bekasi = officerOf(BEKASI).acting().requireOffice();
    as(
        KARAWANG,
        () -> {
          access.grant(made.id().value(), bekasi, "REFERRAL");
          return true;
        });
    assertThat(as(BEKASI, () -> jobseekers.one(made.publicId())).mayChange()).isFalse();
    assertThatThrownBy(() -> as(BEKASI, () -> jobseekers.change(made.id(), 1, someone().person())))
        .isInstanceOf(NotThere.class);
    assertThatThrownBy(
            () ->
                as(
                    BEKASI,
                    () -> {
                      jobseekers.withdraw(made.id(), WithdrawReason.STUDIES);
                      return true;
                    }))
        .isInstanceOf(NotThere.class);
    assertThat(as(BEKASI, () -> jobseekers.closeAsPlaced(made.id(), today().plusDays(3)))).isTrue();
    assertThat(as(KARAWANG, () -> jobseekers.summary(made.id())).status())
        .isEqualTo(RegistrationStatus.PLACED);
  }
}
