package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Findings;
import id.antarkerja.audit.Listed;
import id.antarkerja.audit.OwnUsage;
import id.antarkerja.audit.Readings;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.vacancies.VacancyId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The busiest honest day that we can think of is never stopped, in an office that holds two
 * thousand people already.
 */
class HonestDayTest extends ShortlistHouse {
  private static final int REGISTRATIONS = 500;
  private static final int SHORTLISTS = 40;
  private static final int FITTING = 23;

  /** Who registers looks like two of the register; that both are compared is rare. */
  private static final int ALIKE = 2;

  private static final int COMPARED_EVERY = 20;
  private static final int LIST_EVERY = 10;
  private static final int HOME_EVERY = 72;

  /** Three in a hundred were registered by another office before. */
  private static final int ELSEWHERE_EVERY = 33;

  private static final Set<String> DETECTORS =
      Arrays.stream(Findings.Detector.values()).map(Enum::name).collect(Collectors.toSet());

  private static final LocalDate BORN = LocalDate.of(1999, 1, 1);

  @Autowired private Readings readings;

  @Test
  void five_hundred_registrations_and_forty_shortlists_of_twenty_three() {
    Acting officer = officerOf(HERE).acting();
    List<LoadedJobseeker> alike = new ArrayList<>();
    for (int copy = 0; copy < ALIKE; copy++) {
      alike.addAll(loaded(HERE, 1));
    }
    loaded("3518", ELSEWHERE_EVERY);
    List<LoadedJobseeker> others = others(2_000 - ALIKE * REGISTRATIONS);
    Visitor desk = signedIn(HERE);
    int compared = 0;
    for (int i = 0; i < REGISTRATIONS; i++) {
      registeredAndOpened(officer, i);
      if (i % COMPARED_EVERY == 0) {
        LoadedJobseeker one = alike.get(i);
        as(officer, () -> jobseekers.one(one.publicId()));
        compared++;
      }
      if (i % LIST_EVERY == 0) {
        as(officer, () -> jobseekers.list(Scope.of(HERE), true, Long.MAX_VALUE, 50));
      }
      if (i % HOME_EVERY == 0) {
        assertThat(desk.get("/petugas").status()).isEqualTo(200);
      }
      clock.advance(Duration.ofSeconds(50));
    }
    for (int i = 0; i < SHORTLISTS; i++) {
      List<LoadedJobseeker> fitting = others.subList(i * FITTING, (i + 1) * FITTING);
      shortlistWorkedThrough(officer, vacancy(officer, i), fitting);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(desk.get("/petugas/pencari-kerja?tab=semua").status()).isEqualTo(200);
    int elsewhere = (REGISTRATIONS - 1) / ELSEWHERE_EVERY + 1;
    int atMost = compared + elsewhere + readings.limits(officer.role()).names();
    assertThat(as(officer, () -> OwnUsage.of(readings)))
        .as("listed, yes; strangers, hardly any")
        .satisfies(
            usage -> {
              assertThat(usage.fortnight()).isBetween(elsewhere, atMost);
              assertThat(usage.listed()).isGreaterThanOrEqualTo(ALIKE * REGISTRATIONS);
            });
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .as("nobody need be asked about a limit; the detectors ask the clock of the wall")
        .filteredOn(alert -> alert.account().equals(officer.actor().id()))
        .allMatch(alert -> DETECTORS.contains(String.valueOf(alert.kind())));
  }

  /** People of the names that will register, everybody or some of them. */
  private List<LoadedJobseeker> loaded(String territory, int every) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < REGISTRATIONS; i += every) {
      made.add(
          TestWorld.registered(
              office,
              LocalDate.of(2026, 9, 1),
              TestWorld.person("Ramai " + letters(i), Sex.P, BORN.plusDays(i), territory)));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
    return made;
  }

  private void registeredAndOpened(Acting officer, int i) {
    var made =
        (Registering.Registered)
            call(
                officer,
                () ->
                    jobseekers.register(
                        TestWorld.person("Ramai " + letters(i), Sex.P, BORN.plusDays(i), HERE)));
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
