package id.antarkerja.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.AgeGroup;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.LoadedJobseeker.Closing;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.kernel.Sex;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.vacancies.LoadedVacancy;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.VacancyStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The equalities of IPK III/1 over random pasts, in offices of all three zones. */
class OverviewTest extends HouseTest {
  /** Western, central and eastern time; no other test has facts there. */
  private static final String BENGKULU = "1771";

  private static final String PALU = "7271";
  private static final String AMBON = "8171";
  private static final List<String> OFFICES = List.of(BENGKULU, PALU, AMBON);
  private static final YearMonth FIRST = YearMonth.of(2026, 6);
  private static final YearMonth LAST = YearMonth.of(2026, 11);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static @Nullable List<Past> pasts;

  @Autowired private Overviews overviews;
  @Autowired private Behind behind;
  @Autowired private Jobseekers jobseekers;
  @Autowired private Vacancies vacancies;
  @Autowired private Employers employers;

  /** What really happened to one person, told apart from the program's own tables. */
  private record Past(String office, Sex sex, AgeGroup age, LocalDate in, @Nullable Closing out) {
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

  @Test
  void every_number_is_what_happened() {
    for (Past past : pasts()) {
      assertThat(past.in()).isAfterOrEqualTo(FIRST.atDay(1));
    }
    for (Asked asked : everyMonthOfEveryOffice()) {
      Table table = asSystem(() -> overviews.jobseekers(asked));
      for (Line line : Line.values()) {
        for (Cell column : Part.JOBSEEKERS.columns()) {
          long really =
              pasts().stream()
                  .filter(past -> past.office().equals(asked.territory()))
                  .filter(past -> column.holds(new Cell(past.age().code(), past.sex().name())))
                  .filter(past -> past.counts(line, asked))
                  .count();
          assertThat(table.value(line, column))
              .as("%s %s %s", asked, line, column)
              .isEqualTo(really);
        }
      }
    }
  }

  @Test
  void what_remains_is_what_the_next_month_begins_with_column_by_column() {
    pasts();
    for (Asked asked : everyMonthOfEveryOffice()) {
      Asked next = new Asked(asked.territory(), asked.month().plusMonths(1));
      assertContinues(
          asSystem(() -> overviews.jobseekers(asked)), asSystem(() -> overviews.jobseekers(next)));
      assertContinues(
          asSystem(() -> overviews.vacancies(asked)), asSystem(() -> overviews.vacancies(next)));
    }
  }

  private static void assertContinues(Table month, Table next) {
    assertThat(month.addsUp()).isTrue();
    assertThat(month.negative()).isEmpty();
    assertThat(next.beginsWhereLastMonthEnded()).isTrue();
    for (Cell column : month.part().columns()) {
      assertThat(next.value(Line.CARRIED, column)).isEqualTo(month.value(Line.REST, column));
    }
  }

  @Test
  void the_list_behind_every_number_is_as_long_as_the_number() {
    pasts();
    for (Asked asked : everyMonthOfEveryOffice()) {
      Table people = asSystem(() -> overviews.jobseekers(asked));
      Table places = asSystem(() -> overviews.vacancies(asked));
      as(
          asked.territory(),
          () -> {
            for (Line line : Line.values()) {
              for (Cell column : Part.JOBSEEKERS.columns()) {
                assertThat(persons(asked, line, column)).isEqualTo(people.value(line, column));
              }
              for (Cell column : Part.VACANCIES.columns()) {
                assertThat(places(asked, line, column)).isEqualTo(places.value(line, column));
              }
            }
            return true;
          });
    }
  }

  @Test
  void a_province_is_the_sum_of_its_offices_and_the_register_agrees_with_the_facts() {
    pasts();
    for (String office : OFFICES) {
      Asked now = new Asked(office, LAST);
      long rest = asSystem(() -> overviews.jobseekers(now)).value(Line.REST, Cell.ALL);
      assertThat(rest).isPositive();
      assertThat(asSystem(() -> overviews.registeredNow(now))).isEqualTo(rest);
      Asked province = new Asked(office.substring(0, 2), LAST);
      assertThat(asSystem(() -> overviews.jobseekers(province)).value(Line.REST, Cell.ALL))
          .isEqualTo(rest);
    }
  }

  @Test
  void the_last_evening_of_a_month_counts_by_the_clock_of_each_office() {
    clock.set("2026-08-31T23:30:00+08:00");
    assertThat(monthOfRegistration("3578")).isEqualTo(YearMonth.of(2026, 8));
    assertThat(monthOfRegistration("7371")).isEqualTo(YearMonth.of(2026, 8));
    assertThat(monthOfRegistration("9171")).isEqualTo(YearMonth.of(2026, 9));
  }

  private YearMonth monthOfRegistration(String office) {
    var before = registered(office);
    Registering done =
        call(
            officerOf(office).acting(),
            () ->
                jobseekers.register(
                    TestWorld.person(
                        "Orang " + UUID.randomUUID(), Sex.P, LocalDate.of(1999, 3, 4), office)));
    assertThat(done).isInstanceOf(Registering.Registered.class);
    var after = registered(office);
    return after.get(0) > before.get(0) ? YearMonth.of(2026, 8) : YearMonth.of(2026, 9);
  }

  private List<Long> registered(String office) {
    return Stream.of(8, 9)
        .map(month -> new Asked(office, YearMonth.of(2026, month)))
        .map(asked -> asSystem(() -> overviews.jobseekers(asked)).total().registered())
        .toList();
  }

  private long persons(Asked asked, Line line, Cell column) {
    Start after = Start.BEGINNING;
    long length = 0;
    while (true) {
      var rows = behind.persons(asked, line, column, after);
      length += Math.min(rows.size(), Behind.PAGE);
      if (rows.size() <= Behind.PAGE) {
        return length;
      }
      after = Start.of(rows.get(Behind.PAGE - 1).end());
    }
  }

  private long places(Asked asked, Line line, Cell column) {
    UUID after = Start.NO_ID;
    long sum = 0;
    while (true) {
      var rows = behind.vacancies(asked, line, column, after);
      var page = rows.subList(0, Math.min(Behind.PAGE, rows.size()));
      sum += page.stream().mapToLong(Behind.VacancyRow::places).sum();
      if (rows.size() <= Behind.PAGE) {
        return sum;
      }
      after = page.getLast().id();
    }
  }

  private static List<Asked> everyMonthOfEveryOffice() {
    var all = new ArrayList<Asked>();
    for (String office : OFFICES) {
      for (YearMonth m = FIRST; !m.isAfter(LAST); m = m.plusMonths(1)) {
        all.add(new Asked(office, m));
      }
    }
    return all;
  }

  // ---- random pasts, loaded once

  private List<Past> pasts() {
    if (pasts == null) {
      Random random = new Random(20261122);
      var made = new ArrayList<Past>();
      for (String office : OFFICES) {
        made.addAll(loadPeople(office, random));
        loadVacancies(office, random);
      }
      pasts = made;
    }
    return pasts;
  }

  private List<Past> loadPeople(String territory, Random random) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    var made = new ArrayList<Past>();
    var loaded = new ArrayList<LoadedJobseeker>();
    for (int i = 0; i < 160; i++) {
      LocalDate in = someDay(random, FIRST.atDay(1));
      LocalDate born = in.minusYears(15 + random.nextInt(50)).minusDays(random.nextInt(365));
      Sex sex = random.nextBoolean() ? Sex.L : Sex.P;
      Closing out =
          random.nextInt(3) == 0 ? null : new Closing(someEnd(random), someDay(random, in));
      made.add(
          new Past(
              territory,
              sex,
              AgeGroup.of(
                  in.getYear()
                      - born.getYear()
                      - (born.plusYears(in.getYear() - born.getYear()).isAfter(in) ? 1 : 0)),
              in,
              out));
      loaded.add(
          new LoadedJobseeker(
              new JobseekerId(Uuid7.next()),
              UUID.randomUUID(),
              UUID.randomUUID(),
              office.id().value(),
              territory,
              territory,
              in,
              TestWorld.person("Orang " + territory + " " + i, sex, born, territory),
              out));
    }
    call(
        Acting.system("test"),
        () -> {
          jobseekers.load(loaded);
          return true;
        });
    return made;
  }

  private void loadVacancies(String territory, Random random) {
    var employer =
        as(
            territory,
            () ->
                employers.register(
                    NewEmployer.named("PT Uji " + UUID.randomUUID(), territory), false));
    var zone = asSystem(() -> offices.byTerritory(territory).orElseThrow()).zone().zone();
    var loaded = new ArrayList<LoadedVacancy>();
    Sex[] asked = {Sex.L, Sex.P, null};
    for (int i = 0; i < 60; i++) {
      LocalDate in = someDay(random, FIRST.atDay(1));
      int openings = 1 + random.nextInt(6);
      boolean closed = random.nextBoolean();
      LocalDate end = someDay(random, in);
      int taken = random.nextInt(openings);
      var filledOn =
          random
              .ints(taken, 0, (int) (end.toEpochDay() - in.toEpochDay()) + 1)
              .mapToObj(in::plusDays)
              .toList();
      loaded.add(
          new LoadedVacancy(
              VacancyId.next(),
              TestWorld.vacancy(
                  employer,
                  "Operator " + i,
                  "<p>Kerja.</p>",
                  territory,
                  asked[i % 3],
                  openings,
                  closed ? end : TODAY.plusDays(20)),
              "PT Uji",
              closed ? VacancyStatus.EXPIRED : VacancyStatus.PUBLISHED,
              in.atTime(LocalTime.NOON).atZone(zone).toInstant(),
              filledOn,
              closed ? end : null,
              closed ? "EXPIRED" : null));
    }
    call(Acting.system("test"), () -> vacancies.load(loaded.iterator()));
  }

  /** From a day on; often the first or last of a month, where mistakes live. */
  private static LocalDate someDay(Random random, LocalDate from) {
    int span = (int) (TODAY.toEpochDay() - from.toEpochDay());
    LocalDate day = span == 0 ? from : from.plusDays(random.nextInt(span + 1));
    LocalDate edge =
        switch (random.nextInt(4)) {
          case 0 -> YearMonth.from(day).atDay(1);
          case 1 -> YearMonth.from(day).atEndOfMonth();
          default -> day;
        };
    return edge.isBefore(from) || edge.isAfter(TODAY) ? day : edge;
  }

  private static RegistrationStatus someEnd(Random random) {
    return random.nextBoolean()
        ? RegistrationStatus.PLACED
        : random.nextBoolean() ? RegistrationStatus.WITHDRAWN : RegistrationStatus.EXPIRED;
  }
}
