package id.antarkerja.exports;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.access.StepUp;
import id.antarkerja.audit.Audit;
import id.antarkerja.jobs.Jobs;
import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.registry.RecordLines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door: ask for a list, let somebody have it, take it along. Every step is on record. */
@Service
@Transactional
class Exports {
  /** More persons than this need a second person's yes. */
  static final int ALONE = 50;

  /** One file holds no more; nobody works with more on a laptop. */
  static final int MOST = 20_000;

  static final Duration LIVES = Duration.ofHours(72);
  private static final Duration WAITS = Duration.ofDays(7);
  private static final int SHOWN = 50;

  /** Code of the entry that names everybody in a file. */
  static final String ROWS = "export.rows";

  private final ExportRepository exports;
  private final SealedFiles files;
  private final Jobseekers jobseekers;
  private final RecordLines registry;
  private final Jobs jobs;
  private final SecondPersons seconds;
  private final Audit audit;
  private final Clock clock;

  Exports(
      ExportRepository exports,
      SealedFiles files,
      Jobseekers jobseekers,
      RecordLines registry,
      Jobs jobs,
      SecondPersons seconds,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.exports = exports;
    this.jobseekers = jobseekers;
    this.registry = registry;
    this.jobs = jobs;
    this.seconds = seconds;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many people a list of the actor's office would hold now, up to one more than allowed. */
  int count(boolean activeOnly) {
    return jobseekers.count(Acting.current().scope(), activeOnly, MOST + 1);
  }

  /** The same of officers; of nobody for those who decide about none. */
  int countOfficers() {
    return registry.count(Acting.current().scope(), MOST + 1);
  }

  /**
   * Asks for the list of the actor's own office. On one's own word, everybody on it counts as read.
   *
   * @throws id.antarkerja.audit.ReadingStopped when the asker was shown too many strangers
   * @throws id.antarkerja.access.StepUpNeeded without a fresh proof
   * @throws RefusedException {@code exports.nobody}, {@code exports.tooMany}
   */
  UUID ask(boolean activeOnly, ExportPurpose purpose, String reason, String officeName) {
    return ask(false, activeOnly, count(activeOnly), purpose, reason, officeName);
  }

  /**
   * Asks for the registry of the officers whom the actor's office answers for, as {@link #ask}.
   *
   * @throws NotThere for those who decide about nobody
   */
  UUID askOfficers(ExportPurpose purpose, String reason, String officeName) {
    return ask(true, true, countOfficers(), purpose, reason, officeName);
  }

  private UUID ask(
      boolean officers,
      boolean activeOnly,
      int persons,
      ExportPurpose purpose,
      String reason,
      String officeName) {
    StepUp.require();
    Acting acting = Acting.current();
    if (persons == 0) {
      throw new RefusedException(Reason.of("exports.nobody"));
    }
    if (persons > MOST) {
      throw new RefusedException(Reason.of("exports.tooMany", MOST));
    }
    boolean alone = persons <= ALONE;
    UUID id = Uuid7.next();
    List<UUID> members = alone ? members(acting, officers, activeOnly) : List.of();
    if (alone && officers) {
      audit.exported(ROWS, id, members);
    } else if (alone) {
      audit.taken(ROWS, id, members);
    }
    exports.insert(
        new Export(
            id,
            alone ? ExportState.MAKING : ExportState.WAITING,
            acting.territory(),
            acting.requireOffice(),
            officeName,
            Objects.requireNonNull(acting.actor().id()),
            acting.name(),
            now(),
            officers,
            activeOnly,
            alone ? members.size() : persons,
            purpose,
            reason,
            null,
            members,
            null,
            alone ? null : now().plus(WAITS),
            0));
    audit.wrote("export.asked", id);
    if (alone) {
      jobs.start(MakeExport.CODE, id.toString());
    }
    return id;
  }

  private List<UUID> members(Acting acting, boolean officers, boolean activeOnly) {
    if (officers) {
      return registry.in(acting.scope(), ALONE).stream().map(line -> line.officer().id()).toList();
    }
    return jobseekers.newest(acting.scope(), activeOnly, ALONE).stream()
        .map(JobseekerId::value)
        .toList();
  }

  /**
   * The second person says yes: another one, who answers for that office or stands above it.
   *
   * @throws RefusedException {@code exports.decidedAlready}, {@code exports.askerGone}, {@code
   *     second.*} when it is no second person
   */
  void approve(UUID id) {
    Export export = toDecide(id);
    seconds.demandDistant(export.askedBy());
    if (!exports.stillHere(export.askedBy())) {
      throw new RefusedException(Reason.of("exports.askerGone"));
    }
    decide(id, ExportState.MAKING);
    audit.wrote("export.approved", id);
    jobs.start(MakeExport.CODE, id.toString());
  }

  void refuse(UUID id) {
    toDecide(id);
    decide(id, ExportState.REFUSED);
    audit.wrote("export.refused", id);
  }

  private void decide(UUID id, ExportState next) {
    if (!exports.decided(id, next, now())) {
      throw new RefusedException(Reason.of("exports.decidedAlready"));
    }
  }

  private Export toDecide(UUID id) {
    StepUp.require();
    Export export = exports.one(id).orElseThrow(NotThere::new);
    if (!mayDecide(Acting.current(), export)) {
      throw new NotThere();
    }
    return export;
  }

  /** Not oneself: the head of that office, or an office above it. */
  static boolean mayDecide(Acting who, Export export) {
    boolean above =
        !who.territory().equals(export.territory()) && who.scope().contains(export.territory());
    boolean head = who.role() == Role.HEAD && who.scope().contains(export.territory());
    return !export.askedBy().equals(who.actor().id()) && (head || above);
  }

  /**
   * Takes one download; only for the one who asked.
   *
   * @throws NotThere when it is over, used up, or somebody else's
   */
  Export load(UUID id) {
    StepUp.require();
    if (!exports.loaded(id, Objects.requireNonNull(Acting.current().actor().id()), now())) {
      throw new NotThere();
    }
    audit.wrote("export.downloaded", id);
    return exports.one(id).orElseThrow(NotThere::new);
  }

  /**
   * The download that {@link #load} counted, once more.
   *
   * @throws NotThere when the file is over, or somebody else's
   */
  Export again(UUID id) {
    StepUp.require();
    Export export = exports.one(id).orElseThrow(NotThere::new);
    boolean mine = export.askedBy().equals(Acting.current().actor().id());
    if (!mine || export.state() != ExportState.READY) {
      throw new NotThere();
    }
    audit.wrote("export.downloaded", id);
    return export;
  }

  /**
   * What {@link #load} let through, as the system: its sealed key is nobody's to see.
   *
   * @throws NotThere when it ended a moment ago
   */
  byte[] workbook(UUID id) {
    return files.open(id, exports.sealed(id).orElseThrow(NotThere::new));
  }

  List<Export> mine() {
    return exports.askedBy(Objects.requireNonNull(Acting.current().actor().id()), SHOWN);
  }

  /** What waits for the actor's yes or no. */
  List<Export> toDecide() {
    Acting acting = Acting.current();
    Scope scope = acting.scope();
    return exports.waiting(scope, Objects.requireNonNull(acting.actor().id()), SHOWN).stream()
        .filter(export -> mayDecide(acting, export))
        .filter(export -> seconds.distantAgainstMe(export.askedBy()).isEmpty())
        .toList();
  }

  Instant now() {
    return clock.instant();
  }

  /** Whose export a row is from, by its number or name; for auditors. */
  List<ExportRepository.Origin> origin(String text) {
    audit.did("export.originAsked");
    return text.isBlank() ? List.of() : exports.origin(text);
  }
}
