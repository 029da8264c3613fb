package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.TestWorld;
import id.antarkerja.officers.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoadTest extends RegisterTest {

  private List<LoadedJobseeker> persons(int count) {
    return persons(KARAWANG, count);
  }

  private List<LoadedJobseeker> persons(String territory, int count) {
    Office office = asSystem(() -> offices.byTerritory(territory).orElseThrow());
    List<LoadedJobseeker> persons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = today().minusDays(1 + i % 400);
      persons.add(
          TestWorld.registered(
              office,
              day,
              People.someone()
                  .with(People.tailor())
                  .phone("+62812" + (10_000_000 + i))
                  .person(Map.of(Purpose.CARD, true, Purpose.WHATSAPP, false), true),
              i % 10 == 0
                  ? new LoadedJobseeker.Closing(RegistrationStatus.PLACED, day.plusDays(1))
                  : null));
    }
    return persons;
  }

  @Test
  void a_loaded_person_is_as_one_registered_at_the_counter() {
    List<LoadedJobseeker> persons = persons(25);
    asSystem(
        () -> {
          jobseekers.load(persons);
          return true;
        });
    LoadedJobseeker second = persons.get(1);
    JobseekerFile file = file(second.publicId());
    assertThat(file.profile()).isEqualTo(People.tailor());
    assertThat(file.identity()).isEqualTo(second.person().identity());
    assertThat(file.consents()).isEqualTo(second.person().consents());
    assertThat(file.registration().issuedOn()).isEqualTo(second.issuedOn());
    assertThat(file.events()).extracting(JobseekerFile.Event::kind).containsExactly("REGISTERED");
    MatchProfile matched = as(KARAWANG, () -> jobseekers.profile(second.id())).orElseThrow();
    assertThat(MatchProfiles.loaded(second, today().getYear()).numbered(matched.seq()))
        .isEqualTo(matched);
    assertThat(file(persons.getFirst().publicId()).events())
        .extracting(JobseekerFile.Event::kind)
        .containsExactly("PLACED", "REGISTERED");
    assertThat(
            as(KARAWANG, () -> jobseekers.search(second.person().identity().name(), 5).persons()))
        .extracting(JobseekerSummary::id)
        .containsExactly(second.id());
    assertThat(refusal(KARAWANG, second.person()))
        .extracting("code")
        .containsExactly("jobseekers.nikTaken");
  }

  @Test
  void numbers_go_on_where_the_counter_stands() {
    List<LoadedJobseeker> persons = persons(800);
    asSystem(
        () -> {
          jobseekers.load(persons.subList(0, 400));
          jobseekers.load(persons.subList(400, 800));
          return true;
        });
    String first = file(persons.get(17).publicId()).registration().number();
    String later = file(persons.get(417).publicId()).registration().number();
    assertThat(later.substring(0, 10)).isEqualTo(first.substring(0, 10));
    assertThat(Integer.parseInt(later.substring(10)))
        .isEqualTo(Integer.parseInt(first.substring(10)) + 1);
  }

  @Test
  void nothing_stays_behind_on_the_way() {
    asSystem(
        () -> {
          jobseekers.load(persons(3));
          return true;
        });
    assertThat(
            owner()
                .sql("select count(*) from pg_class where relname = 'loading'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void two_loads_beside_each_other_do_not_wait_for_each_other() throws Exception {
    var firstIsIn = new CountDownLatch(1);
    var secondIsIn = new CountDownLatch(1);
    var first =
        CompletableFuture.runAsync(
            () ->
                asSystem(
                    () -> {
                      jobseekers.load(persons(3));
                      firstIsIn.countDown();
                      return await(secondIsIn);
                    }));
    assertThat(await(firstIsIn)).isTrue();
    asSystem(
        () -> {
          jobseekers.load(persons(BEKASI, 3));
          return true;
        });
    secondIsIn.countDown();
    first.get(30, TimeUnit.SECONDS);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
