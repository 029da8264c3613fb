package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.audit.Listed;
import id.antarkerja.audit.OwnUsage;
import id.antarkerja.audit.Readings;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.kernel.Sex;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The busiest honest day that we can think of is never stopped, and reads no stranger. */
class HonestDayTest extends ShortlistHouse {
  @Autowired private Readings readings;

  @Test
  void five_hundred_registrations_and_forty_shortlists_of_twenty_three() {
    Acting officer = officerOf(HERE).acting();
    for (int i = 0; i < 500; i++) {
      registeredAndOpened(officer, i);
      clock.advance(Duration.ofSeconds(50));
    }
    List<LoadedJobseeker> others = others(40 * 23);
    for (int i = 0; i < 40; i++) {
      List<LoadedJobseeker> fitting = others.subList(i * 23, i * 23 + 23);
      shortlistWorkedThrough(officer, vacancy(officer, i), fitting);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(as(officer, () -> OwnUsage.of(readings)))
        .as("listed, yes; strangers, none")
        .satisfies(
            usage -> {
              assertThat(usage.fortnight()).isZero();
              assertThat(usage.listed()).isGreaterThanOrEqualTo(920);
            });
  }

  private void registeredAndOpened(Acting officer, int i) {
    var made =
        (Registering.Registered)
            call(
                officer,
                () ->
                    jobseekers.register(
                        TestWorld.person(
                            "Ramai " + letters(i), Sex.P, LocalDate.of(1999, 1, 1), HERE)));
    as(officer, () -> jobseekers.one(made.publicId()));
  }

  private void shortlistWorkedThrough(
      Acting officer, VacancyId vacancy, List<LoadedJobseeker> fitting) {
    List<UUID> persons = fitting.stream().map(one -> one.id().value()).toList();
    Listed listed = as(officer, () -> shortlists.shown(vacancies.summary(vacancy), persons));
    assertThat(listed).isNotNull();
    for (LoadedJobseeker one : fitting) {
      as(officer, () -> jobseekers.one(one.publicId()));
    }
  }
}
