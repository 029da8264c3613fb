package id.antarkerja.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antarkerja.Beside;
import id.antarkerja.classifications.Education;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.Nik;
import id.antarkerja.jobseekers.Purpose;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.kernel.Sex;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Beside
@ResourceLock("PeopleTest")
class PeopleTest {
  private static final int MANY = 20_000;
  private static final List<LoadedJobseeker> ALL = Country.persons(7, MANY);

  @Test
  void the_same_seed_and_day_make_the_same_people_in_whatever_order() {
    People people = Country.people(7);
    for (int i = 999; i >= 0; i--) {
      LoadedJobseeker again = people.person(i);
      assertThat(again).isEqualTo(ALL.get(i));
      assertThat(again.person().identity().name()).isEqualTo(ALL.get(i).person().identity().name());
    }
    assertThat(Country.people(8).person(5)).isNotEqualTo(ALL.get(5));
  }

  @Test
  void provinces_and_sexes_have_the_published_shares() {
    assertThat(share(p -> p.region().startsWith("32"))).isCloseTo(0.356, within(0.02));
    assertThat(share(p -> p.region().startsWith("33"))).isCloseTo(0.111, within(0.015));
    assertThat(share(p -> who(p).sex() == Sex.L)).isCloseTo(0.535, within(0.015));
  }

  @Test
  void education_and_experience_have_the_published_shares() {
    assertThat(share(p -> level(p) == null)).isCloseTo(0.223, within(0.015));
    assertThat(share(p -> level(p) == Education.SMK)).isCloseTo(0.290, within(0.02));
    assertThat(share(p -> level(p) == Education.SMA)).isCloseTo(0.267, within(0.02));
    assertThat(share(p -> level(p) == Education.S1)).isCloseTo(0.095, within(0.02));
    assertThat(share(p -> p.person().profile().experiences().isEmpty()))
        .isCloseTo(0.844, within(0.02));
  }

  @Test
  void nobody_has_a_degree_before_the_age_for_it() {
    assertThat(ALL)
        .filteredOn(p -> level(p) == Education.S1)
        .allMatch(p -> who(p).bornOn().plusYears(22).isBefore(p.issuedOn().plusDays(1)));
  }

  @Test
  void seven_of_a_hundred_have_no_nik_and_three_a_nik_that_disagrees() {
    assertThat(share(p -> who(p).nik() == null)).isCloseTo(0.07, within(0.01));
    List<LoadedJobseeker> with = ALL.stream().filter(p -> who(p).nik() != null).toList();
    double disagree = with.stream().filter(PeopleTest::disagrees).count() / (double) with.size();
    assertThat(disagree).isCloseTo(0.03, within(0.01));
  }

  @Test
  void karawang_has_at_least_350_people_among_the_first_5000_and_some_twins() {
    List<LoadedJobseeker> first = ALL.subList(0, 5_000);
    assertThat(first.stream().filter(p -> p.territory().startsWith("3215")).count())
        .isGreaterThanOrEqualTo(350);
    assertThat(first.stream().filter(p -> p.territory().equals(DemoStaff.SCHOOL))).isNotEmpty();
    assertThat(who(ALL.get(33)).bornOn()).isEqualTo(who(ALL.get(28)).bornOn());
    assertThat(who(ALL.get(33)).name()).isNotEqualTo(who(ALL.get(28)).name());
    assertThat(ALL.get(243).territory()).isEqualTo(Land.BEKASI);
    assertThat(ALL.get(238).territory()).startsWith(Land.KARAWANG);
  }

  @Test
  void cards_end_in_every_way_and_never_in_the_future() {
    for (RegistrationStatus status :
        List.of(
            RegistrationStatus.PLACED, RegistrationStatus.EXPIRED, RegistrationStatus.WITHDRAWN)) {
      assertThat(share(p -> p.closed() != null && p.closed().status() == status))
          .isBetween(0.03, 0.2);
    }
    assertThat(ALL)
        .allMatch(p -> !p.issuedOn().isAfter(Country.TODAY))
        .allMatch(
            p ->
                p.closed() == null
                    || !p.closed().on().isAfter(Country.TODAY)
                        && !p.closed().on().isBefore(p.issuedOn()));
  }

  @Test
  void consent_may_be_yes_no_or_not_asked() {
    assertThat(share(p -> !p.person().consents().containsKey(Purpose.CARD)))
        .isCloseTo(0.2, within(0.02));
    assertThat(share(p -> Boolean.FALSE.equals(p.person().consents().get(Purpose.CARD))))
        .isCloseTo(0.15, within(0.02));
  }

  @Test
  void numbers_and_addresses_belong_to_nobody() {
    assertThat(ALL)
        .extracting(p -> who(p).phone())
        .filteredOn(Objects::nonNull)
        .allMatch(phone -> phone.startsWith("+62812555"));
    assertThat(ALL)
        .extracting(p -> who(p).email())
        .filteredOn(Objects::nonNull)
        .allMatch(email -> email.endsWith("@surel.example"));
    assertThat(ALL)
        .extracting(p -> who(p).nik())
        .filteredOn(Objects::nonNull)
        .allMatch(nik -> !nik.digits().substring(12).startsWith("0"));
  }

  private static boolean disagrees(LoadedJobseeker person) {
    Nik.Decoded decoded = Objects.requireNonNull(who(person).nik()).decoded(Country.TODAY);
    return decoded.sex() != who(person).sex() || !decoded.bornOn().equals(who(person).bornOn());
  }

  private static double share(Predicate<LoadedJobseeker> which) {
    return ALL.stream().filter(which).count() / (double) MANY;
  }

  private static Identity who(LoadedJobseeker person) {
    return person.person().identity();
  }

  private static @org.jspecify.annotations.Nullable Education level(LoadedJobseeker person) {
    return person.person().profile().education();
  }
}
