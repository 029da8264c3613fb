package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.OwnUsage;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who never opens a file, but tries words and days until a list changes. */
class TriedWordsTest extends HouseTest {
  private static final String HERE = "3404";
  private static final String FEW = "3403";
  private static final LocalDate BORN = LocalDate.of(2001, 3, 1);
  private static final int DAYS = 60;
  private static final List<String> FIRST =
      List.of("Wulan", "Tono", "Lastri", "Budi", "Dewi", "Eka", "Fajar", "Gita", "Hadi", "Indra");

  /** All of one initial, so that a list tells them apart in nothing. */
  private static final List<String> LAST =
      List.of(
          "Rahma", "Rosid", "Rinto", "Rudia", "Remba", "Raden", "Rofik", "Rinda", "Rusli", "Resti",
          "Ragil", "Rokan", "Rimba", "Rukma", "Rengga", "Ratna", "Rosan", "Ripto", "Runtu",
          "Rekso");

  @Autowired private Jobseekers jobseekers;
  @Autowired private Duplicates duplicates;
  @Autowired private Readings readings;

  /** Whose name, or whose birth date, the thief knows. */
  private final Set<UUID> known = new HashSet<>();

  @Test
  void lists_searches_and_hints_tell_three_hundred_names_whatever_is_tried() {
    Set<UUID> people = registered(HERE, 440);
    Acting thief = newcomer(HERE, Role.OFFICER).acting();
    Map<UUID, Set<String>> possible = new HashMap<>();
    Map<String, Set<UUID>> groups = new HashMap<>();
    long before = Long.MAX_VALUE;
    List<JobseekerSummary> page;
    do {
      long from = before;
      page = as(thief, () -> jobseekers.list(Scope.of(HERE), false, from, 50));
      for (JobseekerSummary one : page) {
        possible.put(one.publicId(), new HashSet<>(LAST));
        groups.computeIfAbsent(one.name(), name -> new HashSet<>()).add(one.publicId());
        named(one);
        before = one.seq();
      }
    } while (!page.isEmpty());
    assertThat(known).as("lists name a hundred").hasSize(100);
    for (String first : FIRST) {
      for (String last : LAST) {
        SearchResult found = as(thief, () -> jobseekers.search(first + " " + last, 50));
        assertThat(found.alike())
            .as("whole names put nobody in order")
            .isSortedAccordingTo(
                Comparator.comparing(JobseekerSummary::name).thenComparing(JobseekerSummary::seq));
        Set<UUID> sure = new HashSet<>();
        found.persons().forEach(one -> sure.add(one.publicId()));
        sure.forEach(one -> possible.get(one).retainAll(Set.of(last)));
        found.persons().forEach(this::named);
        found.alike().forEach(this::named);
        if (!sure.isEmpty()) {
          groups.getOrDefault(first + " R.", Set.of()).stream()
              .filter(one -> !sure.contains(one))
              .forEach(one -> possible.get(one).remove(last));
        }
        clock.advance(Duration.ofSeconds(31));
      }
    }
    possible.forEach(
        (one, names) -> {
          if (names.size() <= 1) {
            known.add(one);
          }
        });
    assertThat(known)
        .as("found by words: another hundred, and some by what is left of few")
        .hasSizeBetween(150, 220);
    int named = known.size();
    for (int day = 0; day < DAYS; day++) {
      for (int word = 0; word < LAST.size(); word += 5) {
        String name = String.join(" ", LAST.subList(word, word + 5));
        LocalDate on = BORN.plusDays(day);
        as(thief, () -> duplicates.of(name, on, null, null, null))
            .similar()
            .forEach(one -> known.add(one.person().publicId()));
        clock.advance(Duration.ofSeconds(31));
      }
    }
    known.retainAll(people);
    assertThat(known).as("and a birth date is worth no less").hasSize(named);
    assertThat(as(thief, () -> OwnUsage.of(readings)).fortnight()).isBetween(190, 300);
  }

  @Test
  void name_and_birth_date_in_hand_are_a_reading_and_likeness_stops_nobody() {
    registered(FEW, 2);
    LocalDate first = BORN;
    SignedUp reader = newcomer(FEW, Role.OFFICER);
    String name = FIRST.getFirst() + " " + LAST.getFirst();
    as(reader.acting(), () -> duplicates.of(name, first, null, null, null));
    long strangers = strangers(reader);
    assertThat(strangers).isEqualTo(1);
    as(reader.acting(), () -> duplicates.of(LAST.getFirst(), first, null, null, null));
    assertThat(strangers(reader)).isEqualTo(strangers);
    owner()
        .sql(
            """
            delete from audit.rows where account = :who;
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, 300)
            """)
        .param("who", reader.account())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .update();
    LocalDate other = BORN.plusDays(1);
    assertThat(
            as(reader.acting(), () -> duplicates.of(LAST.get(1), other, null, null, null))
                .similar())
        .isEmpty();
    assertThatThrownBy(
            () ->
                as(
                    reader.acting(),
                    () -> duplicates.of(FIRST.get(1) + " " + LAST.get(1), other, null, null, null)))
        .isInstanceOf(ReadingStopped.class);
  }

  @Test
  void a_hundred_and_twenty_searches_by_words_are_enough_for_an_hour() {
    SignedUp reader = newcomer(HERE, Role.OFFICER);
    owner()
        .sql(
            """
            insert into audit.searches (account, at)
            select :who, :at from generate_series(1, 119)
            """)
        .param("who", reader.account())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusMinutes(50))
        .update();
    Visitor desk = signedIn(reader);
    assertThat(searched(desk, "wulan").status()).isEqualTo(200);
    assertThat(searched(desk, "tono").text()).contains("Terlalu banyak pencarian nama");
    assertThat(desk.last().status()).isEqualTo(429);
    assertThat(searched(desk, "0812 9999 8888").status()).as("a number is none").isEqualTo(200);
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .filteredOn(alert -> alert.account().equals(reader.account()))
        .extracting(Readings.Alert::kind)
        .containsExactly("STOPPED");
    clock.advance(Duration.ofMinutes(11));
    assertThat(searched(desk, "tono").status()).isEqualTo(200);
  }

  private static Visitor.Answer searched(Visitor desk, String words) {
    desk.get("/petugas/pencari-kerja");
    return desk.submit("/petugas/pencari-kerja", Map.of("q", words));
  }

  private void named(JobseekerSummary one) {
    if (!one.name().endsWith(".")) {
      known.add(one.publicId());
    }
  }

  private long strangers(SignedUp reader) {
    return owner()
        .sql("select count(*) from audit.strangers where account = :who")
        .param("who", reader.account())
        .query(Long.class)
        .single();
  }

  /** Two of each name or so; a day of birth has seven of different names. */
  private Set<UUID> registered(String territory, int count) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = FIRST.get(i % 10) + " " + LAST.get((i / 10 + i % 10) % LAST.size());
      LocalDate born = BORN.plusDays(i % DAYS);
      made.add(
          TestWorld.registered(
              office, LocalDate.of(2026, 9, 1), TestWorld.person(name, Sex.P, born, territory)));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
    Set<UUID> ids = new HashSet<>();
    made.forEach(one -> ids.add(one.publicId()));
    return ids;
  }
}
