package id.antarkerja.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Beside
@ResourceLock("ColumnsTest")
class ColumnsTest {
  private static final int ROWS = 3_000;

  private final Land land = new Land(40, 20);
  private final Engine engine =
      new Engine(Weights.DEFAULT, land.occupations(), land.regions(), () -> RandomRows.TODAY);

  /**
   * Writers move all vacancies together, in one batch, between two wages and two places; readers
   * must never see some here and some there, nor a row that is half the one and half the other.
   */
  @Test
  void a_reader_sees_the_store_before_or_after_a_batch_and_never_between() throws Exception {
    List<VacancyRow> here = batch(3, 5_000_000);
    List<VacancyRow> there = batch(4, 9_000_000);
    SeekerRow seeker = Sample.seeker().reach(Reach.NATION).build();
    engine.vacancies().putAll(there);
    Matches allThere = engine.vacanciesFor(seeker, ROWS, Filter.ALL);
    engine.vacancies().putAll(here);
    Matches allHere = engine.vacanciesFor(seeker, ROWS, Filter.ALL);
    assertThat(allHere).isNotEqualTo(allThere);

    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(2);
    Callable<Integer> reader =
        () -> {
          int read = 0;
          started.countDown();
          while (!done.get() || read < 50) {
            assertThat(engine.vacanciesFor(seeker, ROWS, Filter.ALL)).isIn(allHere, allThere);
            read++;
          }
          return read;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> readers = List.of(threads.submit(reader), threads.submit(reader));
      started.await();
      for (int turn = 0; turn < 200; turn++) {
        engine.vacancies().putAll(turn % 2 == 0 ? there : here);
      }
      done.set(true);
      for (Future<Integer> each : readers) {
        assertThat(each.get()).isGreaterThanOrEqualTo(50);
      }
    }
  }

  private static List<VacancyRow> batch(int regency, int wage) {
    List<VacancyRow> batch = new ArrayList<>();
    for (long seq = 0; seq < ROWS; seq++) {
      batch.add(Sample.vacancy().seq(seq).regency(regency).wage(wage, wage).build());
    }
    return batch;
  }

  @Test
  void places_of_removed_rows_are_used_again_without_disturbing_a_reader_of_the_past()
      throws Exception {
    engine.vacancies().putAll(batch(3, 5_000_000));
    var past = engine.vacancies().state();
    long[] seqs = past.segments()[0].seq.clone();
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        int mine = writer;
        writers.add(
            threads.submit(
                () -> {
                  for (long seq = mine; seq < ROWS; seq += 3) {
                    engine.vacancies().remove(seq);
                    engine.vacancies().put(Sample.vacancy().seq(ROWS + seq).build());
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(past.segments()[0].seq).isEqualTo(seqs);
    assertThat(past.size()).isEqualTo(ROWS);
    assertThat(engine.vacancies().size()).isEqualTo(ROWS);
    assertThat(engine.vacancies().state().segments()).hasSizeLessThanOrEqualTo(4);
    Matches now = engine.vacanciesFor(Sample.seeker().build(), 2 * ROWS, Filter.ALL);
    assertThat(now.best()).hasSize(ROWS).allMatch(match -> match.seq() >= ROWS);
  }

  @Test
  void a_state_once_taken_finds_a_vacancy_that_closed_since_and_the_next_one_does_not() {
    engine.vacancies().putAll(batch(3, 5_000_000));
    SeekerRow seeker = Sample.seeker().build();
    var before = engine.vacancies().state();
    engine.vacancies().remove(17);
    assertThat(before.live()[0][0] >>> 17 & 1).isEqualTo(1);
    assertThat(engine.vacanciesFor(seeker, ROWS, Filter.ALL).best())
        .noneMatch(match -> match.seq() == 17);
  }
}
