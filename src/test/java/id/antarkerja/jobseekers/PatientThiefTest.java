package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestClock;
import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One account, fourteen days, every door: three hundred people and not one more. */
class PatientThiefTest extends ReadingHouse {
  private static final List<String> PAGES =
      List.of("", "/kartu", "/ubah", "/rujukan", "/cocok", "/catatan-terlindung", "/dibuka");

  /** Who was seen with a full name, a number or a file. */
  private final Set<UUID> got = new HashSet<>();

  @Test
  void through_all_doors_together_a_patient_thief_gets_three_hundred_strangers() {
    List<Function<LoadedJobseeker, Stream<String>>> doors =
        List.of(
            one -> Stream.of(jobseekers.one(one.publicId()).identity().name()),
            one ->
                Stream.of(
                    jobseekers.inFull(one.publicId(), IdentityPurpose.CONTACT).identity().name()),
            one -> Stream.of(jobseekers.forCard(one.publicId()).identity().name()),
            one -> names(jobseekers.search(name(one).substring(0, 9), 50).persons()),
            one -> names(jobseekers.search(nik(one).digits(), 50).persons()),
            one -> names(jobseekers.search(one.person().identity().phone(), 50).persons()),
            one -> similar(duplicates.of("", null, nik(one), null, null)),
            one ->
                similar(
                    duplicates.of(name(one), one.person().identity().bornOn(), null, null, null)),
            one -> names(jobseekers.list(Scope.of(HERE), false, 1L << 40, 50)));
    Visitor visitor = signedIn(HERE);
    Map<String, UUID> byName =
        people.stream().collect(Collectors.toMap(PatientThiefTest::name, p -> p.publicId()));
    int refused = 0;
    for (int i = 0; i < 2 * people.size(); i++) {
      LoadedJobseeker one = people.get(i % people.size());
      // The second time the other way round: who was missed by a list is opened, and back.
      int door = i < people.size() ? i : people.size() - i % people.size();
      boolean stopped =
          i % 10 == 0
              ? !pageShows(visitor, one, PAGES.get(i / 10 % PAGES.size()))
              : !shows(one, doors.get(door % doors.size()), byName);
      refused += stopped ? 1 : 0;
      clock.advance(stopped ? Duration.ofHours(2) : Duration.ofSeconds(61));
    }
    for (LoadedJobseeker one : people) {
      boolean stopped = !shows(one, doors.getFirst(), byName);
      refused += stopped ? 1 : 0;
      clock.advance(stopped ? Duration.ofHours(1) : Duration.ofSeconds(61));
    }
    assertThat(clock.instant()).isBefore(TestClock.START.plus(Duration.ofDays(14)));
    assertThat(refused).isPositive();
    assertThat(got).hasSize(STRANGERS);
    assertThat(as(thief(), readings::own)).extracting(Readings.Usage::fortnight).isEqualTo(300);
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .filteredOn(alert -> alert.kind().equals("HALF"))
        .singleElement()
        .satisfies(alert -> assertThat(alert.n()).isEqualTo(STRANGERS / 2));
  }

  @Test
  void looking_through_lists_leaves_two_hundred_files_and_the_named_ones() {
    Set<UUID> strangers =
        people.stream().map(LoadedJobseeker::publicId).collect(Collectors.toSet());
    Set<UUID> named = new HashSet<>();
    long before = Long.MAX_VALUE;
    for (int page = 0; page < 7; page++) {
      long from = before;
      List<JobseekerSummary> list =
          as(thief(), () -> jobseekers.list(Scope.of(HERE), false, from, 50));
      list.stream()
          .filter(one -> strangers.contains(one.publicId()) && !one.name().endsWith("."))
          .forEach(one -> named.add(one.publicId()));
      before = list.getLast().seq();
    }
    assertThat(named).hasSize(100);
    int opened = 0;
    for (LoadedJobseeker one : people) {
      if (!named.contains(one.publicId()) && opens(one)) {
        opened++;
      }
      clock.advance(Duration.ofSeconds(70));
    }
    assertThat(opened).isEqualTo(200);
    for (LoadedJobseeker one : people) {
      if (named.contains(one.publicId())) {
        assertThat(opens(one)).isTrue();
        clock.advance(Duration.ofSeconds(70));
      }
    }
  }

  private boolean shows(
      LoadedJobseeker one,
      Function<LoadedJobseeker, Stream<String>> door,
      Map<String, UUID> byName) {
    try {
      got.addAll(
          as(thief(), () -> door.apply(one).filter(byName::containsKey).map(byName::get).toList()));
      return true;
    } catch (ReadingStopped stopped) {
      return false;
    }
  }

  private boolean pageShows(Visitor visitor, LoadedJobseeker one, String page) {
    var answer = visitor.get("/petugas/pencari-kerja/" + one.publicId() + page);
    assertThat(answer.status()).as(page).isIn(200, 429);
    if (answer.text().contains(name(one))) {
      got.add(one.publicId());
    }
    assertThat(answer.text().contains(name(one))).as(page).isEqualTo(answer.status() == 200);
    return answer.status() == 200;
  }

  private static Stream<String> names(List<JobseekerSummary> found) {
    return found.stream().map(JobseekerSummary::name);
  }

  private static Stream<String> similar(Duplicates.Found found) {
    return found.similar().stream().map(one -> one.person().name());
  }

  private static String name(LoadedJobseeker one) {
    return one.person().identity().name();
  }

  private static Nik nik(LoadedJobseeker one) {
    return java.util.Objects.requireNonNull(one.person().identity().nik());
  }
}
