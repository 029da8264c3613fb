package id.antarkerja.demo;

import id.antarkerja.access.Acting;
import id.antarkerja.access.SetAside;
import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.LoadBatch;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.Loader;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Nik;
import id.antarkerja.matching.Matching;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Loads people in batches: while one is stored, the next is drawn and sealed. */
@Component
class DemoPeople {
  private static final int BATCH = 50_000;

  /** About half of the people live in provinces before it. */
  private static final String MIDDLE = "33";

  /** The common pool has one thread on two cores: one batch would wait for the other. */
  private static final Executor OWN_THREADS =
      task -> Thread.ofPlatform().daemon().name("demo-people").start(task);

  private static final int MANY = 20_000;
  private static final int TOLD_EVERY = 50_000;

  private final Loader loader;
  private final Matching matching;
  private final SetAside aside;

  DemoPeople(Loader loader, Matching matching, SetAside aside) {
    this.loader = loader;
    this.matching = matching;
    this.aside = aside;
  }

  void load(People people, int count, LongConsumer progress) {
    if (count >= MANY) {
      loader.setChecksAside();
      matching.setChecksAside();
    }
    loadAll(people, count, progress);
    aside.putBack();
  }

  /** What follows a load that broke off. */
  void finish() {
    aside.putBack();
  }

  private void loadAll(People people, int count, LongConsumer progress) {
    Set<Long> niks = new HashSet<>();
    CompletableFuture<List<LoadBatch>> next = batch(people, niks, 0, count);
    for (int from = 0; from < count; from += BATCH) {
      List<LoadBatch> ready = next.join();
      next = batch(people, niks, from + BATCH, count);
      store(ready);
      int done = Math.min(count, from + BATCH);
      if (done % TOLD_EVERY == 0) {
        progress.accept(done);
      }
    }
  }

  /** Two at a time: no counter of card numbers stands in both. */
  private void store(List<LoadBatch> halves) {
    var second =
        CompletableFuture.runAsync(
            () -> Acting.asSystem("demo.people", () -> loader.load(halves.getLast())), OWN_THREADS);
    loader.load(halves.getFirst());
    second.join();
  }

  /** One after the other, so {@code niks} has one user at a time. */
  private CompletableFuture<List<LoadBatch>> batch(
      People people, Set<Long> niks, int from, int count) {
    int to = Math.min(count, from + BATCH);
    return CompletableFuture.supplyAsync(
        () -> {
          List<LoadedJobseeker> all =
              LongStream.range(from, Math.max(from, to))
                  .mapToObj(people::person)
                  .map(person -> once(niks, person))
                  .toList();
          return loader.prepareAll(List.of(half(all, true), half(all, false)));
        },
        OWN_THREADS);
  }

  private static List<LoadedJobseeker> half(List<LoadedJobseeker> all, boolean before) {
    return all.stream().filter(p -> p.region().compareTo(MIDDLE) < 0 == before).toList();
  }

  /** Nobody has a number that another one has: the later one of two stays without. */
  private static LoadedJobseeker once(Set<Long> niks, LoadedJobseeker person) {
    Identity who = person.person().identity();
    Nik nik = who.nik();
    if (nik == null || niks.add(Long.valueOf(nik.digits()))) {
      return person;
    }
    Identity without =
        new Identity(
            null,
            who.name(),
            who.sex(),
            who.bornOn(),
            who.birthPlace(),
            who.phone(),
            who.email(),
            who.religion(),
            who.marital());
    NewJobseeker changed =
        new NewJobseeker(without, person.person().profile(), person.person().consents(), true);
    return new LoadedJobseeker(
        person.id(),
        person.publicId(),
        person.cardId(),
        person.officeId(),
        person.territory(),
        person.region(),
        person.issuedOn(),
        changed,
        person.closed());
  }
}
