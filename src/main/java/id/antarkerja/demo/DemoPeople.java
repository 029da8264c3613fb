package id.antarkerja.demo;

import id.antarkerja.jobseekers.Identity;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.LoadedJobseeker;
import id.antarkerja.jobseekers.NewJobseeker;
import id.antarkerja.jobseekers.Nik;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Loads people in batches: while one is stored, the next is drawn. */
@Component
class DemoPeople {
  private static final int BATCH = 5_000;
  private static final int TOLD_EVERY = 50_000;

  private final Jobseekers jobseekers;

  DemoPeople(Jobseekers jobseekers) {
    this.jobseekers = jobseekers;
  }

  void load(People people, int count, LongConsumer progress) {
    Set<Long> niks = new HashSet<>();
    CompletableFuture<List<LoadedJobseeker>> next = batch(people, 0, count);
    for (int from = 0; from < count; from += BATCH) {
      List<LoadedJobseeker> persons = next.join();
      next = batch(people, from + BATCH, count);
      jobseekers.load(persons.stream().map(person -> once(niks, person)).toList());
      int done = Math.min(count, from + BATCH);
      if (done % TOLD_EVERY == 0) {
        progress.accept(done);
      }
    }
  }

  private static CompletableFuture<List<LoadedJobseeker>> batch(
      People people, int from, int count) {
    int to = Math.min(count, from + BATCH);
    return CompletableFuture.supplyAsync(
        () -> LongStream.range(from, Math.max(from, to)).mapToObj(people::person).toList());
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
