package id.antarkerja.interchange;

import id.antarkerja.classifications.Region;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.employers.Employers;
import id.antarkerja.employers.NewEmployer;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.jobs.JobKind;
import id.antarkerja.jobs.JobRun;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.vacancies.NewVacancy;
import id.antarkerja.vacancies.Received;
import id.antarkerja.vacancies.Vacancies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through a stored file, each record in a transaction of its own: a bad one spoils no other,
 * and after a crash the next run passes over what is done.
 */
@Component
class ImportRun implements JobKind {
  static final String CODE = "interchange.karirhub";
  private static final int TELL_EVERY = 25;

  private final ImportStore store;
  private final FileStore files;
  private final KarirhubMapping mapping;
  private final Employers employers;
  private final Vacancies vacancies;
  private final TransactionTemplate transaction;

  ImportRun(
      ImportStore store,
      FileStore files,
      KarirhubMapping mapping,
      Employers employers,
      Vacancies vacancies,
      TransactionTemplate transaction) {
    this.store = store;
    this.files = files;
    this.mapping = mapping;
    this.employers = employers;
    this.vacancies = vacancies;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(JobRun run) {
    UUID id = UUID.fromString(run.payload());
    ImportRow row = inTransaction(() -> store.one(id)).orElseThrow();
    ImportState end = ImportState.FAILED;
    try (InputStream content = inTransaction(() -> files.open(new FileId(row.fileId())))) {
      Progress progress = new Progress(run, row.total());
      Set<String> seen = new HashSet<>();
      KarirhubReader.read(content, item -> one(id, progress.next(), item, seen));
      progress.tell();
      end = ImportState.DONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ImportState state = end;
      transaction.executeWithoutResult(status -> store.finish(id, state));
    }
  }

  private void one(UUID id, int n, KarirhubItem item, Set<String> seen) {
    if (inTransaction(() -> store.done(id, n))) {
      if (item instanceof KarirhubItem.Good good) {
        seen.add(good.vacancy().id());
      }
      return;
    }
    switch (item) {
      case KarirhubItem.Bad bad -> rejected(id, n, bad.sourceId(), bad.title(), bad.reasons());
      case KarirhubItem.Good good -> good(id, n, good.vacancy(), seen);
    }
  }

  private void good(UUID id, int n, KarirhubVacancy vacancy, Set<String> seen) {
    if (!seen.add(vacancy.id())) {
      rejected(id, n, vacancy.id(), vacancy.title(), List.of(Reason.of("import.twice")));
      return;
    }
    Optional<Region> regency = mapping.regency(vacancy);
    if (regency.isEmpty()) {
      String place = vacancy.placeName() == null ? "–" : vacancy.placeName();
      rejected(id, n, vacancy.id(), vacancy.title(), List.of(Reason.of("import.place", place)));
      return;
    }
    try {
      transaction.executeWithoutResult(status -> received(id, n, vacancy, regency.get()));
    } catch (RefusedException refused) {
      rejected(id, n, vacancy.id(), vacancy.title(), refused.reasons());
    }
  }

  private void received(UUID id, int n, KarirhubVacancy vacancy, Region regency) {
    EmployerId employer =
        employers.findOrRegister(
            new NewEmployer(
                vacancy.employerName(), null, regency.code(), null, null, vacancy.employerId()));
    NewVacancy mapped = mapping.vacancy(vacancy, regency, employer);
    Received received = vacancies.receive(mapped, fingerprint(vacancy));
    RecordState state =
        switch (received.how()) {
          case NEW -> RecordState.NEW;
          case UPDATED -> RecordState.UPDATED;
          case UNCHANGED, CLOSED_HERE, ELSEWHERE -> RecordState.UNCHANGED;
        };
    List<Reason> notes =
        switch (received.how()) {
          case NEW, UPDATED, UNCHANGED -> List.of();
          case CLOSED_HERE -> List.of(Reason.of("import.closedHere"));
          case ELSEWHERE -> List.of(Reason.of("import.elsewhere"));
        };
    store.add(id, n, vacancy.id(), vacancy.title(), state, notes, received.id().value());
  }

  private void rejected(
      UUID id, int n, @Nullable String sourceId, @Nullable String title, List<Reason> reasons) {
    transaction.executeWithoutResult(
        status -> store.add(id, n, sourceId, title, RecordState.REJECTED, reasons, null));
  }

  /** Of everything that we read from the record, so that an untouched one is known again. */
  static byte[] fingerprint(KarirhubVacancy vacancy) {
    return Digests.sha256(vacancy.toString());
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private static final class Progress {
    private final JobRun run;
    private final int total;
    private int n;

    Progress(JobRun run, int total) {
      this.run = run;
      this.total = total;
    }

    int next() {
      if (n % TELL_EVERY == 0) {
        tell();
      }
      return ++n;
    }

    void tell() {
      run.progress(n, total);
    }
  }
}
