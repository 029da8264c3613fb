package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InFullHouse;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.ReadingStopped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each door of the register leads past the same count. */
@InFullHouse
class ReadingDoorsTest extends ReadingHouse {
  @Test
  void each_page_of_a_person_is_the_same_door() {
    Visitor visitor = signedIn(HERE);
    for (String door : PatientThiefTest.PAGES) {
      nothingRead();
      alreadyRead(STRANGERS - 1);
      String path = "/petugas/pencari-kerja/";
      assertThat(visitor.get(path + people.get(0).publicId() + door).status())
          .as(door)
          .isEqualTo(200);
      var stopped = visitor.get(path + people.get(1).publicId() + door);
      assertThat(stopped.status()).as(door).isEqualTo(429);
      assertThat(stopped.text())
          .contains("Batas membaca tercapai")
          .doesNotContain(people.get(1).person().identity().name());
    }
  }

  @Test
  void finding_somebody_by_a_number_is_reading() {
    for (boolean byNik : List.of(true, false)) {
      nothingRead();
      alreadyRead(STRANGERS - 1);
      assertThat(gets(thief(), () -> find(number(0, byNik)))).isTrue();
      assertThatThrownBy(() -> as(thief(), () -> find(number(1, byNik))))
          .isInstanceOf(ReadingStopped.class);
    }
  }

  @Test
  void lists_and_searches_name_a_hundred_strangers_each_and_others_by_initials() {
    Set<String> inFull = new HashSet<>();
    Set<String> names = new HashSet<>();
    people.forEach(one -> names.add(one.person().identity().name()));
    long before = Long.MAX_VALUE;
    int rows = 0;
    for (int page = 0; page < 8; page++) {
      long from = before;
      List<JobseekerSummary> list =
          as(thief(), () -> jobseekers.list(Scope.of(HERE), false, from, 50));
      list.forEach(one -> inFull.add(one.name()));
      rows += list.size();
      before = list.isEmpty() ? 0 : list.getLast().seq();
    }
    List<LoadedJobseeker> withheld =
        people.stream().filter(one -> !inFull.contains(one.person().identity().name())).toList();
    for (LoadedJobseeker one : withheld.reversed().subList(0, 102)) {
      SearchResult found = as(thief(), () -> jobseekers.search(one.person().identity().name(), 50));
      found.persons().forEach(person -> inFull.add(person.name()));
      found.alike().forEach(person -> inFull.add(person.name()));
      clock.advance(Duration.ofSeconds(31));
    }
    inFull.retainAll(names);
    assertThat(rows).isGreaterThanOrEqualTo(340);
    assertThat(inFull).hasSize(200);
    assertThat(as(thief(), () -> jobseekers.list(Scope.of(HERE), false, before(), 50)))
        .as("the oldest are named by initials")
        .anyMatch(one -> one.name().matches("Warga [A-Za-z]\\."));
  }

  @Test
  void a_list_stops_after_two_thousand_rows_of_a_day() {
    owner()
        .sql(
            """
            insert into audit.rows (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, 1990)
            """)
        .param("who", thief().actor().id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    assertThatThrownBy(
            () -> as(thief(), () -> jobseekers.list(Scope.of(HERE), false, Long.MAX_VALUE, 50)))
        .isInstanceOf(ReadingStopped.class);
    clock.advance(Duration.ofHours(25));
    assertThat(as(thief(), () -> jobseekers.list(Scope.of(HERE), false, Long.MAX_VALUE, 50)))
        .isNotEmpty();
  }

  @Test
  void that_somebody_is_known_elsewhere_counts_although_nobody_is_named() {
    Acting prober = officerOf(ELSEWHERE).acting();
    alreadyRead(prober, STRANGERS - 1);
    assertThat(gets(prober, () -> hint(0))).isTrue();
    assertThat(gets(prober, () -> hint(0))).as("the same one again").isTrue();
    assertThat(gets(prober, () -> hint(1))).isFalse();
  }

  @Test
  void what_cannot_be_recorded_is_not_shown() {
    owner()
        .sql(
            """
            create or replace function audit.refuse_all() returns trigger language plpgsql as
              'begin raise exception ''disk full''; end'
            """)
        .update();
    Visitor visitor = signedIn(HERE);
    owner()
        .sql(
            "create trigger full_disk before insert on audit.entries"
                + " for each row execute function audit.refuse_all()")
        .update();
    try {
      for (String path :
          List.of("/petugas/pencari-kerja", "/petugas/pencari-kerja/" + people.get(0).publicId())) {
        var answer = visitor.get(path);
        assertThat(answer.status()).as(path).isGreaterThanOrEqualTo(500);
        assertThat(answer.text()).doesNotContain(people.get(0).person().identity().name());
      }
    } finally {
      owner().sql("drop trigger full_disk on audit.entries").update();
    }
  }

  @Test
  void a_list_records_whom_it_showed() {
    as(thief(), () -> jobseekers.list(Scope.of(HERE), false, Long.MAX_VALUE, 50));
    assertThat(
            owner()
                .sql(
                    """
                    select count(*) from audit.entries
                     where action = 'jobseeker.list' and subjects @> array[:person]::uuid[]
                    """)
                .param("person", people.getLast().id().value())
                .query(Long.class)
                .single())
        .isPositive();
  }

  private String number(int i, boolean nik) {
    Identity who = people.get(i).person().identity();
    return nik ? who.nik().digits() : who.phone();
  }

  private List<JobseekerSummary> find(String text) {
    return jobseekers.search(text, 50).persons();
  }

  private long before() {
    return owner()
        .sql("select min(seq) + 20 from jobseekers.jobseekers where territory = :here")
        .param("here", HERE)
        .query(Long.class)
        .single();
  }

  private Duplicates.Found hint(int i) {
    Identity who = people.get(i).person().identity();
    Duplicates.Found found = duplicates.of("", null, who.nik(), null, null);
    assertThat(found.elsewhere()).isNotNull();
    return found;
  }
}
