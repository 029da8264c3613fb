package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.TestClock;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.audit.Readings;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A valid account in the wrong hands, fast and patient, through each door of the register. */
class ReadingDrillTest extends HouseTest {
  private static final String HERE = "3401";
  private static final String ELSEWHERE = "3501";
  private static final int STRANGERS = 300;
  private static List<LoadedJobseeker> people = List.of();

  @Autowired private Jobseekers jobseekers;
  @Autowired private Duplicates duplicates;
  @Autowired private Readings readings;

  @BeforeEach
  void aRegisterOfOthers() {
    if (!people.isEmpty()) {
      return;
    }
    Office office = asSystem(() -> offices.byTerritory(HERE).orElseThrow());
    List<LoadedJobseeker> made = new ArrayList<>();
    for (int i = 0; i < 340; i++) {
      made.add(
          new LoadedJobseeker(
              new JobseekerId(Uuid7.next()),
              UUID.randomUUID(),
              UUID.randomUUID(),
              office.id().value(),
              office.territory(),
              office.region(),
              LocalDate.of(2026, 9, 1),
              People.someone().phone("+62813" + (20_000_000 + i)).person(Map.of(), true),
              null));
    }
    asSystem(
        () -> {
          jobseekers.load(made);
          return true;
        });
    people = made;
  }

  private Acting thief() {
    return officerOf(HERE).acting();
  }

  private boolean opens(LoadedJobseeker person) {
    return gets(thief(), () -> jobseekers.one(person.publicId()));
  }

  private boolean gets(Acting who, java.util.function.Supplier<?> door) {
    try {
      as(who, door::get);
      return true;
    } catch (ReadingStopped stopped) {
      return false;
    }
  }

  @Test
  void fifty_a_second_get_thirty_people() {
    Set<UUID> got = new HashSet<>();
    for (LoadedJobseeker person : people) {
      if (opens(person)) {
        got.add(person.publicId());
      }
      clock.advance(Duration.ofMillis(20));
    }
    assertThat(got).hasSize(30);
  }

  @Test
  void one_every_eleven_seconds_for_two_weeks_gets_three_hundred_people() {
    Set<UUID> got = new HashSet<>();
    int next = 0;
    var end = TestClock.START.plus(Duration.ofDays(14));
    int most = 0;
    while (clock.instant().isBefore(end)) {
      LoadedJobseeker person = people.get(next % people.size());
      if (opens(person)) {
        got.add(person.publicId());
        next++;
        clock.advance(Duration.ofSeconds(11));
      } else {
        clock.advance(Duration.ofHours(1));
      }
      most = Math.max(most, got.size());
    }
    assertThat(most).isEqualTo(STRANGERS);
  }

  @Test
  void within_an_hour_it_is_sixty() {
    int got = 0;
    for (LoadedJobseeker person : people.subList(0, 100)) {
      got += opens(person) ? 1 : 0;
      clock.advance(Duration.ofSeconds(11));
    }
    assertThat(got).isEqualTo(60);
  }

  @Test
  void who_was_read_fifteen_days_ago_is_counted_no_more() {
    alreadyRead(STRANGERS);
    assertThat(opens(people.getFirst())).isFalse();
    clock.advance(Duration.ofDays(14).plusSeconds(1));
    assertThat(opens(people.getFirst())).isTrue();
  }

  @Test
  void the_same_person_again_is_not_another_one() {
    alreadyRead(STRANGERS - 1);
    assertThat(opens(people.get(0))).isTrue();
    assertThat(opens(people.get(0))).isTrue();
    assertThat(opens(people.get(1))).isFalse();
    assertThat(opens(people.get(0))).isTrue();
  }

  @Test
  void two_tabs_at_the_last_one_get_one_together() throws Exception {
    alreadyRead(STRANGERS - 1);
    Acting thief = thief();
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> opened = new ArrayList<>();
      for (LoadedJobseeker person : people.subList(0, 8)) {
        opened.add(tabs.submit(() -> gets(thief, () -> jobseekers.one(person.publicId()))));
      }
      int got = 0;
      for (Future<Boolean> one : opened) {
        got += one.get() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
    }
  }

  @Test
  void each_page_of_a_person_is_the_same_door() {
    Visitor visitor = signedIn(HERE);
    for (String door : List.of("", "/kartu", "/ubah", "/rujukan")) {
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

  private String number(int i, boolean nik) {
    Identity who = people.get(i).person().identity();
    return nik ? who.nik().digits() : who.phone();
  }

  private List<JobseekerSummary> find(String text) {
    return jobseekers.find(text, Scope.of(HERE), 50);
  }

  @Test
  void lists_and_searches_name_three_hundred_strangers_in_full_and_others_by_initials() {
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
    for (LoadedJobseeker one : people) {
      as(thief(), () -> jobseekers.find(one.person().identity().name().substring(0, 9), Scope.of(HERE), 50))
          .forEach(found -> inFull.add(found.name()));
    }
    inFull.retainAll(names);
    assertThat(rows).isGreaterThanOrEqualTo(340);
    assertThat(inFull).hasSize(STRANGERS);
    assertThat(as(thief(), () -> jobseekers.list(Scope.of(HERE), false, before(), 50)))
        .as("the oldest are named by initials")
        .anyMatch(one -> one.name().matches("Warga [A-Za-z]\\."));
  }

  private long before() {
    return owner()
        .sql("select min(seq) + 20 from jobseekers.jobseekers where territory = :here")
        .param("here", HERE)
        .query(Long.class)
        .single();
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

  private List<SimilarPerson> hint(int i) {
    Identity who = people.get(i).person().identity();
    List<SimilarPerson> hits = duplicates.of("", null, who.nik(), null);
    assertThat(hits).isNotEmpty();
    return hits;
  }

  @Test
  void own_people_are_no_strangers() {
    alreadyRead(STRANGERS);
    var made =
        (Registering.Registered)
            call(thief(), () -> jobseekers.register(People.someone().person(Map.of(), true)));
    assertThat(gets(thief(), () -> jobseekers.one(made.publicId()))).isTrue();
    clock.advance(Duration.ofDays(1));
    assertThat(gets(thief(), () -> jobseekers.one(made.publicId())))
        .as("yesterday's are strangers again")
        .isFalse();
  }

  @Test
  void at_half_the_head_hears_once_and_can_raise_the_limit_for_today() {
    Acting head = signedUp(HERE, Role.HEAD).acting();
    alreadyRead(STRANGERS / 2 - 1);
    opens(people.get(0));
    opens(people.get(1));
    assertThat(as(head, readings::alerts)).extracting(Readings.Alert::kind).containsExactly("HALF");
    assertThat(as(thief(), readings::alerts)).isEmpty();

    nothingRead();
    alreadyRead(STRANGERS);
    assertThat(opens(people.get(2))).isFalse();
    Visitor visitor = signedIn(signedUp(HERE, Role.HEAD));
    visitor.get("/petugas/batas-baca");
    String form = "/petugas/batas-baca/" + thief().actor().id();
    assertThat(visitor.submit(form, Map.of("extra", "5", "reason", "singkat")).status())
        .isEqualTo(422);
    var done =
        visitor.submit(
            form, Map.of("extra", "2", "reason", "Bursa kerja besar, banyak warga datang."));
    assertThat(done.text()).contains("dinaikkan 2 sampai akhir hari");
    assertThat(opens(people.get(2))).isTrue();
    assertThat(opens(people.get(3))).isTrue();
    assertThat(opens(people.get(4))).isFalse();
    clock.advance(Duration.ofDays(1));
    assertThat(opens(people.get(5))).as("tomorrow").isFalse();
    assertThat(audited("reading.raised", thief().actor().id())).isEqualTo(1);
  }

  @Test
  void nobody_raises_their_own_limit_or_that_of_another_office() {
    alreadyRead(STRANGERS);
    UUID thief = thief().actor().id();
    Map<String, String> fields = Map.of("extra", "5", "reason", "Alasan yang cukup panjang.");
    Visitor officer = signedIn(HERE);
    officer.get("/petugas/batas-baca");
    assertThat(officer.last().page().select("form[action^=/petugas/batas-baca/]")).isEmpty();
    Visitor foreign = signedIn(signedUp(ELSEWHERE, Role.HEAD));
    foreign.get("/petugas/batas-baca");
    assertThat(foreign.last().text()).doesNotContain("Petugas " + HERE);
    assertThat(fields).isNotEmpty();
    assertThatThrownBy(
            () ->
                as(
                    signedUp(ELSEWHERE, Role.HEAD).acting(),
                    () -> {
                      readings.raise(
                          thief,
                          HERE,
                          5,
                          "Alasan yang cukup panjang.",
                          clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC));
                      return 1;
                    }))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void who_goes_on_after_the_stop_is_signed_out_and_the_head_hears() {
    signedUp(HERE, Role.HEAD);
    Visitor visitor = signedIn(HERE);
    alreadyRead(STRANGERS);
    for (int i = 0; i < 10; i++) {
      visitor.get("/petugas/pencari-kerja/" + people.get(i).publicId());
    }
    assertThat(visitor.last().text()).contains("Sesi Anda diakhiri");
    assertThat(visitor.get("/petugas").location()).isEqualTo("/masuk");
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .extracting(Readings.Alert::kind)
        .contains("STOPPED", "OUTLIER");
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

  private void nothingRead() {
    owner().sql("delete from audit.strangers").update();
    owner().sql("delete from audit.stops").update();
  }

  private void alreadyRead(int strangers) {
    alreadyRead(thief(), strangers);
  }

  /** Some days ago, so that only the fortnight's limit is near. */
  private void alreadyRead(Acting who, int strangers) {
    owner()
        .sql(
            """
            insert into audit.strangers (account, person, at)
            select :who, uuidv7(), :at from generate_series(1, :n)
            """)
        .param("who", who.actor().id())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusHours(2))
        .param("n", strangers)
        .update();
  }
}
