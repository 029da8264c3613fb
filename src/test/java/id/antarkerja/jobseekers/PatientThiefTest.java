package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.InFullHouse;
import id.antarkerja.TestClock;
import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.OwnUsage;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import id.antarkerja.vacancies.Verification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One account, fourteen days, every door: three hundred people and not one more. */
@InFullHouse
class PatientThiefTest extends ReadingHouse {
  /** Every page of a person. */
  static final List<String> PAGES =
      List.of(
          "",
          "/kartu",
          "/ubah",
          "/tampilkan",
          "/rujukan",
          "/cocok",
          "/catatan-terlindung",
          "/kantor-lain",
          "/dibuka",
          "/pin",
          "/privasi");

  /** Where a person stands beside a vacancy. */
  private static final List<String> CANDIDATE =
      List.of(
          "/petugas/lowongan/%2$s/calon?terpilih=%1$s",
          "/petugas/lowongan/%2$s/calon?semua=true&terpilih=%1$s",
          "/petugas/rujukan/baru?pencari=%1$s&lowongan=%2$s",
          "/petugas/penempatan/baru?pencari=%1$s&lowongan=%2$s");

  @Autowired private RequestMappingHandlerMapping mapping;
  @Autowired private Vacancies vacancies;
  @Autowired private Employers employers;

  /** Of a list at once. */
  private static final int ROWS = 50;

  /** Who was seen with a full name, a number or a file. */
  private final Set<UUID> got = new HashSet<>();

  @Test
  void every_page_of_a_person_is_among_the_doors() {
    String one = "/petugas/pencari-kerja/{publicId}";
    Set<String> found =
        mapping.getHandlerMethods().keySet().stream()
            .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(info -> info.getPatternValues().stream())
            .filter(pattern -> pattern.startsWith(one))
            .map(pattern -> pattern.substring(one.length()))
            .collect(Collectors.toSet());
    assertThat(found).isEqualTo(Set.copyOf(PAGES));
  }

  /** Entered and verified by the thief: it makes nobody familiar. */
  private UUID invented() {
    return as(
            thief(),
            () -> {
              VacancyId id =
                  vacancies.submit(
                      TestWorld.vacancy(
                          employers.register(NewEmployer.named("PT Rekaan", HERE), false),
                          "Pekerjaan rekaan",
                          HERE,
                          9,
                          LocalDate.of(2026, 12, 20)));
              vacancies.publish(
                  id, vacancies.summary(id).version(), new Verification("8142", null, List.of()));
              return id;
            })
        .value();
  }

  @Test
  void through_all_doors_together_a_patient_thief_gets_three_hundred_strangers() {
    List<Function<LoadedJobseeker, Stream<String>>> doors =
        List.of(
            one -> Stream.of(jobseekers.one(one.publicId()).identity().name()),
            one ->
                Stream.of(
                    jobseekers.inFull(one.publicId(), IdentityPurpose.CONTACT).identity().name()),
            one -> Stream.of(jobseekers.forCard(one.publicId()).identity().name()),
            one -> names(jobseekers.search(name(one).substring(0, 9), 50)),
            one -> names(jobseekers.search(nik(one).digits(), 50)),
            one -> names(jobseekers.search(one.person().identity().phone(), 50)),
            one -> similar(duplicates.of("", null, nik(one), null, null)),
            one ->
                similar(
                    duplicates.of(name(one), one.person().identity().bornOn(), null, null, null)),
            one -> names(jobseekers.list(Scope.of(HERE), false, 1L << 40, 50)));
    List<String> pages =
        Stream.concat(
                PAGES.stream().map(page -> "/petugas/pencari-kerja/%1$s" + page),
                CANDIDATE.stream())
            .toList();
    UUID vacancy = invented();
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
              ? !pageShows(
                  visitor,
                  one,
                  pages.get(i / 10 % pages.size()).formatted(one.publicId(), vacancy),
                  byName)
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
    assertThat(as(thief(), () -> OwnUsage.of(readings)))
        .extracting(Readings.Usage::fortnight)
        .isEqualTo(300);
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .filteredOn(alert -> alert.kind().equals("HALF"))
        .singleElement()
        .satisfies(alert -> assertThat(alert.n()).isBetween(STRANGERS / 2, STRANGERS / 2 + ROWS));
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

  /** Everybody whom the page names in full, not only whom it is about. */
  private boolean pageShows(
      Visitor visitor, LoadedJobseeker one, String page, Map<String, UUID> byName) {
    var answer = visitor.get(page);
    assertThat(answer.status()).as(page).isIn(200, 429);
    String text = answer.text();
    byName.forEach(
        (name, person) -> {
          if (text.contains(name)) {
            got.add(person);
          }
        });
    assertThat(text.contains(name(one))).as(page).isEqualTo(answer.status() == 200);
    return answer.status() == 200;
  }

  private static Stream<String> names(SearchResult found) {
    return Stream.of(found.persons(), found.alike()).flatMap(PatientThiefTest::names);
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
