package id.antarkerja.statistics;

import id.antarkerja.TestWorld;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.jobseekers.AgeGroup;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.LoadedJobseeker.Closing;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.vacancies.LoadedVacancy;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and vacancies with pasts at random, the same in each run. */
final class RandomPasts {
  private final Random random = new Random(20261122);
  private final LocalDate first;
  private final LocalDate last;

  RandomPasts(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /** What really happened to one person, told apart from the program's own tables. */
  record Past(String office, Sex sex, LocalDate born, LocalDate in, @Nullable Closing out) {
    AgeGroup age() {
      return AgeGroup.of(Period.between(born, in).getYears());
    }

    LoadedJobseeker person(Office holder) {
      return TestWorld.registered(
          holder, in, TestWorld.person("Orang " + UUID.randomUUID(), sex, born, office), out);
    }

    boolean there(LocalDate day) {
      return in.isBefore(day) && (out == null || !out.on().isBefore(day));
    }

    boolean gone(Asked asked, boolean placed) {
      return out != null
          && (out.status() == RegistrationStatus.PLACED) == placed
          && !out.on().isBefore(asked.first())
          && out.on().isBefore(asked.next());
    }

    boolean counts(Line line, Asked asked) {
      boolean came = !in.isBefore(asked.first()) && in.isBefore(asked.next());
      return switch (line) {
        case CARRIED -> there(asked.first());
        case REGISTERED -> came;
        case IN -> there(asked.first()) || came;
        case FILLED -> gone(asked, true);
        case REMOVED -> gone(asked, false);
        case OUT -> gone(asked, true) || gone(asked, false);
        case REST -> there(asked.next());
      };
    }
  }

  List<Past> people(String office, int count) {
    var made = new ArrayList<Past>();
    for (int i = 0; i < count; i++) {
      LocalDate in = someDay(first);
      LocalDate born = in.minusYears(15 + random.nextInt(50)).minusDays(random.nextInt(365));
      Sex sex = random.nextBoolean() ? Sex.L : Sex.P;
      Closing out = random.nextInt(3) == 0 ? null : new Closing(someEnd(), someDay(in));
      made.add(new Past(office, sex, born, in, out));
    }
    return made;
  }

  List<LoadedVacancy> vacancies(Office office, EmployerId employer, int count) {
    var made = new ArrayList<LoadedVacancy>();
    Sex[] asked = {Sex.L, Sex.P, null};
    for (int i = 0; i < count; i++) {
      LocalDate in = someDay(first);
      int openings = 1 + random.nextInt(6);
      boolean closed = random.nextBoolean();
      LocalDate end = someDay(in);
      int taken = random.nextInt(openings);
      var filledOn =
          random
              .ints(taken, 0, (int) (end.toEpochDay() - in.toEpochDay()) + 1)
              .mapToObj(in::plusDays)
              .toList();
      made.add(
          new LoadedVacancy(
              VacancyId.next(),
              TestWorld.vacancy(
                  employer,
                  "Operator " + i,
                  "<p>Kerja.</p>",
                  office.territory(),
                  asked[i % 3],
                  openings,
                  closed ? end : last.plusDays(20)),
              "PT Uji",
              closed ? VacancyStatus.EXPIRED : VacancyStatus.PUBLISHED,
              in.atTime(LocalTime.NOON).atZone(office.zone().zone()).toInstant(),
              filledOn,
              closed ? end : null,
              closed ? "EXPIRED" : null));
    }
    return made;
  }

  /** From a day on; often the first or last of a month, where mistakes live. */
  private LocalDate someDay(LocalDate from) {
    int span = (int) (last.toEpochDay() - from.toEpochDay());
    LocalDate day = span == 0 ? from : from.plusDays(random.nextInt(span + 1));
    LocalDate edge =
        switch (random.nextInt(4)) {
          case 0 -> YearMonth.from(day).atDay(1);
          case 1 -> YearMonth.from(day).atEndOfMonth();
          default -> day;
        };
    return edge.isBefore(from) || edge.isAfter(last) ? day : edge;
  }

  private RegistrationStatus someEnd() {
    return random.nextBoolean()
        ? RegistrationStatus.PLACED
        : random.nextBoolean() ? RegistrationStatus.WITHDRAWN : RegistrationStatus.EXPIRED;
  }
}
