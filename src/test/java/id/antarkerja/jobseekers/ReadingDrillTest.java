package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.InFullHouse;
import id.antarkerja.TestClock;
import id.antarkerja.Visitor;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Supervisors;
import id.antarkerja.audit.Raises;
import id.antarkerja.audit.Readings;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A valid account in the wrong hands, fast and patient: how far it gets, and who hears. */
@InFullHouse
class ReadingDrillTest extends ReadingHouse {
  @Autowired private Raises raises;
  @Autowired private Supervisors supervisors;

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
    assertThat(as(head, readings::alerts))
        .extracting(Readings.Alert::kind)
        .containsOnlyOnce("HALF");
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
    visitor.get("/petugas/batas-baca");
    Map<String, String> more = Map.of("extra", "300", "reason", "Masih banyak warga yang datang.");
    assertThat(visitor.submit(form, more).text()).contains("sudah dinaikkan hari ini");
    assertThat(opens(people.get(4))).as("a second time by the same level").isFalse();
    Visitor above = signedIn(signedUp(HERE.substring(0, 2), Role.HEAD));
    above.get("/petugas/batas-baca");
    above.submit(form, Map.of("extra", "1", "reason", "Masih banyak warga yang datang."));
    assertThat(opens(people.get(4))).as("by the level above").isTrue();
    assertThat(opens(people.get(5))).isFalse();
    clock.advance(Duration.ofDays(1));
    assertThat(opens(people.get(6))).as("tomorrow").isFalse();
    assertThat(audited("reading.raised", thief().actor().id())).isEqualTo(2);
  }

  @Test
  void a_new_account_is_stopped_at_a_fifth_and_its_maker_neither_hears_nor_raises() {
    SignedUp fresh = newcomer(HERE, Role.OFFICER);
    SignedUp maker = newcomer(HERE, Role.HEAD);
    made(fresh.account(), maker.account());
    owner()
        .sql("update access.accounts set full_from = now() + interval '7 days' where id = :id")
        .param("id", fresh.account())
        .update();
    int got = 0;
    for (LoadedJobseeker person : people.subList(0, 14)) {
      got += gets(fresh.acting(), () -> jobseekers.one(person.publicId())) ? 1 : 0;
    }
    assertThat(got).isEqualTo(12);
    owner()
        .sql(
            """
            insert into audit.alerts (account, kind, at, n, limit_n)
            values (:id, 'OUTLIER', :now, 1, 1)
            """)
        .param("id", fresh.account())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    assertThat(as(maker.acting(), readings::alerts))
        .extracting(Readings.Alert::account)
        .doesNotContain(fresh.account());
    assertThat(as(signedUp(HERE, Role.HEAD).acting(), readings::alerts))
        .extracting(Readings.Alert::account)
        .contains(fresh.account());
    assertThat(asSystem(() -> supervisors.addresses(HERE, fresh.account())))
        .doesNotContain(maker.email())
        .contains(signedUp(HERE, Role.HEAD).email());
    Visitor visitor = signedIn(maker);
    visitor.get("/petugas/batas-baca");
    String form = "/petugas/batas-baca/" + fresh.account();
    var refused =
        visitor.submit(form, Map.of("extra", "300", "reason", "Alasan yang cukup panjang."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("dibuat oleh yang lain");
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
    List<Map.Entry<String, String>> sent = new ArrayList<>(fields.entrySet());
    sent.add(Map.entry("_csrf", foreign.last().page().select("[name=_csrf]").attr("value")));
    sent.add(Map.entry("_key", UUID.randomUUID().toString()));
    assertThat(foreign.post("/petugas/batas-baca/" + thief, sent).status()).isEqualTo(404);
    assertThatThrownBy(
            () ->
                as(
                    signedUp(ELSEWHERE, Role.HEAD).acting(),
                    () -> {
                      raises.raise(
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
}
