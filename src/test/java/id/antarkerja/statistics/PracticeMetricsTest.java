package id.antarkerja.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.access.Acting;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.LoadedJobseeker.Closing;
import id.antarkerja.jobseekers.RegistrationStatus;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import id.antarkerja.practices.Measure;
import id.antarkerja.practices.NewMeasure;
import id.antarkerja.practices.Origin;
import id.antarkerja.practices.Periods;
import id.antarkerja.practices.PracticeParts;
import id.antarkerja.practices.PracticeText;
import id.antarkerja.practices.Practices;
import id.antarkerja.practices.TargetGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the platform counts for a practice is what happened on those days. */
class PracticeMetricsTest extends HouseTest {
  /** No other test has facts there. */
  private static final String SORONG = "9671";

  @Autowired private Jobseekers jobseekers;
  @Autowired private Practices practices;
  @Autowired private PracticeParts parts;
  @Autowired private Overviews overviews;

  @Test
  void a_counted_measure_is_the_dated_facts_and_opens_their_list() {
    Office office = asSystem(() -> offices.byTerritory(SORONG).orElseThrow());
    List<LoadedJobseeker> people = new ArrayList<>();
    // Placed: one in May, two in June, three in July, none in August; and one of the last of April.
    people.add(person(office, "2026-04-01", "2026-04-30"));
    people.add(person(office, "2026-04-02", "2026-05-01"));
    people.add(person(office, "2026-04-03", "2026-06-01"));
    people.add(person(office, "2026-05-04", "2026-06-30"));
    people.add(person(office, "2026-05-05", "2026-07-01"));
    people.add(person(office, "2026-06-06", "2026-07-15"));
    people.add(person(office, "2026-06-07", "2026-07-31"));
    people.add(person(office, "2026-08-07", null));
    asSystem(
        () -> {
          jobseekers.load(people);
          return true;
        });
    var periods =
        new Periods(
            YearMonth.of(2026, 5),
            YearMonth.of(2026, 6),
            YearMonth.of(2026, 7),
            YearMonth.of(2026, 8));
    Acting officer = officerOf(SORONG).acting();
    List<Measure> measures =
        as(
            officer,
            () -> {
              UUID practice =
                  practices.draft(
                      new PracticeText(
                          "Dihitung sistem",
                          "Masalah.",
                          List.of(TargetGroup.EVERYBODY),
                          List.of("Satu langkah."),
                          new Origin.Here(
                              SORONG,
                              office.id().value(),
                              LocalDate.of(2026, 7, 1),
                              LocalDate.of(2026, 8, 31)),
                          1,
                          0L,
                          null,
                          null,
                          true));
              parts.measure(practice, new NewMeasure.Counted(null, "PLACED", SORONG, periods));
              parts.measure(practice, new NewMeasure.Counted(null, "REGISTERED", SORONG, periods));
              practices.submit(practice, 1);
              return parts.measures(practices.versions(practice).getFirst().id());
            });
    Measure placed = measures.getFirst();
    assertThat(placed.beforeCounts()).containsExactly(1, 2);
    assertThat(placed.afterCounts()).containsExactly(3, 0);
    assertThat(placed.before()).isEqualByComparingTo("1.5");
    assertThat(placed.after()).isEqualByComparingTo("1.5");
    assertThat(placed.people()).isEqualTo(3);
    Measure registered = measures.getLast();
    assertThat(registered.beforeCounts()).containsExactly(2, 2);
    assertThat(registered.afterCounts()).containsExactly(0, 1);
    for (Measure.Month month : placed.monthsAfter()) {
      Asked asked = new Asked(SORONG, month.month());
      assertThat(as(officer, () -> overviews.jobseekers(asked)).value(Line.FILLED, Cell.ALL))
          .as("the same as the statutory form")
          .isEqualTo(month.count());
    }
    assertThat(
            signedIn(SORONG)
                .get(
                    ListHead.href(
                        new Asked(SORONG, YearMonth.of(2026, 7)),
                        Part.JOBSEEKERS,
                        Line.FILLED,
                        Cell.ALL))
                .page()
                .select("tbody tr"))
        .hasSize(3);
  }

  private static LoadedJobseeker person(Office office, String in, @Nullable String placed) {
    return TestWorld.registered(
        office,
        LocalDate.parse(in),
        TestWorld.person("Orang " + UUID.randomUUID(), Sex.P, LocalDate.of(1998, 3, 4), SORONG),
        placed == null ? null : new Closing(RegistrationStatus.PLACED, LocalDate.parse(placed)));
  }
}
