package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.InFullHouse;
import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Findings;
import id.antarkerja.audit.Listed;
import id.antarkerja.audit.OwnUsage;
import id.antarkerja.audit.ReadingLimits;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The busiest honest day that we can think of is never stopped, in an office that holds two
 * thousand people already.
 */
@InFullHouse
class HonestDayTest extends ShortlistHouse {
  private static final int REGISTRATIONS = 500;
  private static final int SHORTLISTS = 40;
  private static final int FITTING = 23;

  /**
   * Who registers has a word of the name and the day of birth in common with two of the register:
   * as many as the names of a demo world give in an office of 200,000 people (0.02 in one of
   * 5,000).
   */
  private static final int ALIKE = 2;

  /** The same name and day of birth: registered before, as 4 in 250 of a demo world, or chance. */
  private static final int COMPARED_EVERY = 50;

  /** Looking while the form is filled in; each time more would make the test slow. */
  private static final int LOOKED_AT_EVERY = 5;

  private static final int LIST_EVERY = 10;
  private static final int HOME_EVERY = 72;

  /** Three in a hundred were registered by another office before. */
  private static final int ELSEWHERE_EVERY = 33;

  private static final Set<String> DETECTORS =
      Arrays.stream(Findings.Detector.values()).map(Enum::name).collect(Collectors.toSet());

  private static final String FORM = "/petugas/pencari-kerja/daftar";

  private static LocalDate born(int i) {
    return LocalDate.of(1999, 1, 1).plusDays(i);
  }

  @Autowired private Readings readings;

  @Test
  void five_hundred_registrations_and_forty_shortlists_of_twenty_three() {
    Acting officer = officerOf(HERE).acting();
    List<LoadedJobseeker> before = loaded("Ramai", HERE, COMPARED_EVERY);
    for (String first : List.of("Lain", "Mirip")) {
      loaded(first, HERE, 1);
    }
    loaded("Ramai", "3518", ELSEWHERE_EVERY);
    List<LoadedJobseeker> others = others(2_000 - ALIKE * REGISTRATIONS);
    Visitor desk = signedIn(HERE);
    desk.get(FORM);
    FormElement form = desk.form(FORM);
    int compared = 0;
    for (int i = 0; i < REGISTRATIONS; i++) {
      if (i % LOOKED_AT_EVERY == 0) {
        var typed = Map.of("aksi", "lihat", "name", "Ramai " + letters(i), "bornOn", born(i));
        assertThat(desk.post(FORM, desk.filled(form, typed)).status()).isEqualTo(200);
      }
      registeredAndOpened(officer, i);
      if (i % COMPARED_EVERY == 0) {
        LoadedJobseeker one = before.get(i / COMPARED_EVERY);
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
    ReadingLimits limits = readings.limits(officer.role());
    int atMost = compared + elsewhere + limits.names() + limits.found();
    assertThat(as(officer, () -> OwnUsage.of(readings)))
        .as("listed, yes; strangers, hardly any")
        .satisfies(
            usage -> {
              assertThat(usage.fortnight()).isBetween(elsewhere, atMost);
              assertThat(usage.listed())
                  .as("whom the form said to look alike, until enough were told")
                  .isGreaterThanOrEqualTo(limits.found() / 5);
            });
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .as("nobody need be asked about a limit; the detectors ask the clock of the wall")
        .filteredOn(alert -> alert.account().equals(officer.actor().id()))
        .allMatch(alert -> DETECTORS.contains(String.valueOf(alert.kind())));
  }

  /** People of the names that will register, everybody or some of them. */
  private List<LoadedJobseeker> loaded(String first, String territory, int every) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < REGISTRATIONS; i += every) {
      made.add(
          TestWorld.registered(
              office,
              LocalDate.of(2026, 9, 1),
              TestWorld.person(first + " " + letters(i), Sex.P, born(i), territory)));
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
                        TestWorld.person("Ramai " + letters(i), Sex.P, born(i), HERE)));
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
