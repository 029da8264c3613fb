package id.antarkerja.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.Registering;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.statistics.RandomPasts.Past;
import id.antarkerja.vacancies.Vacancies;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThat(month.negative()).isEmpty();
    assertThat(next.continues(month)).isTrue();
    for (Cell column : month.part().columns()) {
      assertThat(next.value(Line.CARRIED, column)).isEqualTo(month.value(Line.REST, column));
    }
  }

  @Test
  void a_month_that_begins_with_something_else_is_seen_in_its_column() {
    Cell men = new Cell("20-29", "L");
    Cell women = new Cell("20-29", "P");
    Table last =
        new Table(
            Part.JOBSEEKERS,
            Map.of(men, new Counts(3, 2, 1, 0, 6), women, new Counts(1, 0, 0, 0, 1)));
    assertThat(new Table(Part.JOBSEEKERS, Map.of(men, carried(4), women, carried(1))))
        .matches(next -> next.continues(last));
    assertThat(new Table(Part.JOBSEEKERS, Map.of(men, carried(3), women, carried(2))))
        .matches(next -> !next.continues(last));
  }

  private static Counts carried(long persons) {
    return new Counts(persons, 0, 0, 0, persons);
  }

  @Test
  void the_list_behind_every_number_is_as_long_as_the_number() {
    pasts();
    List<Asked> all = everyMonthOfEveryOffice();
    for (int i = 0; i < all.size(); i++) {
      int office = i / (all.size() / OFFICES.size());
      if ((i + office) % OFFICES.size() != 0) {
        continue; // each month once and each office twice: the lists take a query for every number
      }
      Asked asked = all.get(i);
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
    boolean august = after.get(0) > before.get(0);
    assertThat(after.get(1) > before.get(1)).as("in one of the two months").isNotEqualTo(august);
    return august ? YearMonth.of(2026, 8) : YearMonth.of(2026, 9);
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

  private List<Past> pasts() {
    if (pasts == null) {
      var made = new ArrayList<Past>();
      var random = new RandomPasts(FIRST.atDay(1), TODAY);
      for (String office : OFFICES) {
        made.addAll(loadPeople(office, random));
        loadVacancies(office, random);
      }
      pasts = made;
    }
    return pasts;
  }

  private List<Past> loadPeople(String territory, RandomPasts random) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    List<Past> made = random.people(territory, 160);
    asSystem(
        () -> {
          jobseekers.load(made.stream().map(past -> past.person(office)).toList());
          return true;
        });
    return made;
  }

  private void loadVacancies(String territory, RandomPasts random) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    var employer =
        as(
            territory,
            () ->
                employers.register(
                    NewEmployer.named("PT Uji " + UUID.randomUUID(), territory), false));
    asSystem(() -> vacancies.load(random.vacancies(office, employer, 60).iterator()));
  }
}
