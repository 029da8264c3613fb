package id.antarkerja.exports;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobs.JobKind;
import id.antarkerja.jobs.JobRun;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.JobseekerSummary;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Days;
import id.antarkerja.officers.registry.RecordLines;
import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.web.T;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the file of an export, as the system: the yes was given before, and it is not the reading
 * of whoever gave it. Repeatable: only what is still to be made is made.
 */
@Component
class MakeExport implements JobKind {
  static final String CODE = "exports.make";
  private static final int AT_ONCE = 1_000;

  private final ExportRepository exports;
  private final Jobseekers jobseekers;
  private final RecordLines registry;
  private final ExportFile file;
  private final SealedFiles files;
  private final PersonAccess persons;
  private final Audit audit;
  private final Days days;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MakeExport(
      ExportRepository exports,
      Jobseekers jobseekers,
      RecordLines registry,
      ExportFile file,
      SealedFiles files,
      PersonAccess persons,
      Audit audit,
      Days days,
      Clock clock,
      TransactionTemplate transaction) {
    this.exports = exports;
    this.jobseekers = jobseekers;
    this.registry = registry;
    this.file = file;
    this.files = files;
    this.persons = persons;
    this.audit = audit;
    this.days = days;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(JobRun run) {
    UUID id = UUID.fromString(run.payload());
    Acting.asSystem(
        CODE,
        () -> {
          try {
            transaction.executeWithoutResult(status -> make(id));
          } catch (RuntimeException failed) {
            transaction.executeWithoutResult(status -> exports.notMade(id, ExportState.FAILED));
            throw failed;
          }
        });
  }

  private void make(UUID id) {
    Optional<Export> found = exports.oneToMake(id);
    if (found.isEmpty()) {
      return;
    }
    Export export = found.get();
    if (!exports.stillHere(export.askedBy())) {
      exports.notMade(id, ExportState.REFUSED);
      return;
    }
    Instant now = clock.instant();
    byte[] workbook = export.officers() ? registryOf(export, now) : peopleOf(export, now);
    exports.made(id, files.store(id, workbook), now, now.plus(Exports.LIVES));
    audit.wrote("export.made", id);
  }

  private byte[] peopleOf(Export export, Instant now) {
    List<Marker> markers =
        Stream.generate(() -> Marker.invented(export.territory(), days.today(export.territory())))
            .limit(Marker.EACH)
            .toList();
    markers.forEach(marker -> exports.mark(export.id(), marker));
    List<JobseekerSummary> people = people(export);
    return T.inIndonesian(() -> file.of(export, people, markers, now));
  }

  /**
   * No invented rows: the registry comes back, and one more officer would be entered. Never more
   * than was asked for, and of a short one those whom the trail names.
   */
  private byte[] registryOf(Export export, Instant now) {
    List<Line> lines =
        registry.in(Scope.of(export.territory()), Exports.MOST).stream()
            .filter(
                line ->
                    export.members().isEmpty() || export.members().contains(line.officer().id()))
            .limit(export.persons())
            .toList();
    if (export.members().isEmpty()) {
      audit.exported(
          Exports.ROWS, export.id(), lines.stream().map(line -> line.officer().id()).toList());
    }
    return T.inIndonesian(() -> file.ofOfficers(export, lines, now));
  }

  /**
   * Never more than was asked for and allowed, however many came since; each is on record. Made as
   * the system, so who is not there for the asker is left out here.
   */
  private List<JobseekerSummary> people(Export export) {
    Set<UUID> never = persons.ownFilesOf(export.askedBy());
    if (!export.members().isEmpty()) {
      return jobseekers.summaries(
          export.members().stream()
              .filter(id -> !never.contains(id))
              .map(JobseekerId::new)
              .toList());
    }
    Scope scope = Scope.of(export.territory());
    List<JobseekerSummary> people = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (people.size() < export.persons()) {
      int wanted = Math.min(AT_ONCE, export.persons() - people.size());
      List<JobseekerSummary> next = jobseekers.list(scope, export.activeOnly(), before, wanted);
      if (next.isEmpty()) {
        break;
      }
      List<JobseekerSummary> given =
          next.stream().filter(one -> !never.contains(one.id().value())).toList();
      people.addAll(given);
      audit.exported(Exports.ROWS, export.id(), given.stream().map(p -> p.id().value()).toList());
      before = Objects.requireNonNull(next.getLast()).seq();
    }
    return people;
  }
}
