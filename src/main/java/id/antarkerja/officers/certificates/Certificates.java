package id.antarkerja.officers.certificates;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.OfficerIndex;
import id.antarkerja.officers.certificates.Certificate.State;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.Records;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to certificates. */
@Service
@Transactional
public class Certificates {
  private final CertificateRepository rows;
  private final Records records;
  private final OfficerIndex index;
  private final FileStore files;
  private final CertificateMail mail;
  private final Audit audit;
  private final Days days;

  Certificates(
      CertificateRepository rows,
      Records records,
      OfficerIndex index,
      FileStore files,
      CertificateMail mail,
      Audit audit,
      Days days) {
    this.rows = rows;
    this.records = records;
    this.index = index;
    this.files = files;
    this.mail = mail;
    this.audit = audit;
    this.days = days;
  }

  /** What every colleague may know, by officer; those who have none are not in it. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Shown>> shown(List<UUID> officers) {
    return rows.shown(officers).stream().collect(Collectors.groupingBy(Shown::officerId));
  }

  /** All of one's own. */
  @Transactional(readOnly = true)
  List<Certificate> own() {
    return rows.of(records.own().id());
  }

  /** How many wait for the actor's decision. */
  @Transactional(readOnly = true)
  public int waitingCount() {
    return Records.decides() ? rows.countWaiting(Acting.current().scope()) : 0;
  }

  /** How many in the actor's range end soon, or have ended; see {@link Ending}. */
  @Transactional(readOnly = true)
  public int endingCount() {
    return Records.decides() ? rows.countEnding(Acting.current().scope(), soon()) : 0;
  }

  /** The oldest question first. */
  @Transactional(readOnly = true)
  Part waiting(int skip) {
    return rows.waiting(Acting.current().scope(), skip);
  }

  /** The nearest end first. */
  @Transactional(readOnly = true)
  Part ending(int skip) {
    return rows.ending(Acting.current().scope(), soon(), skip);
  }

  private LocalDate soon() {
    return days.today(Acting.current().territory()).plusDays(Ending.SOON_DAYS);
  }

  /**
   * One's own, to be confirmed by a head.
   *
   * @throws RefusedException when the officer has said it already, or the file is too large
   */
  void propose(NewCertificate wanted) {
    UUID self = records.own().id();
    Paper paper = wanted.file();
    UUID file =
        paper == null
            ? null
            : files
                .store(
                    paper.name(),
                    paper.type(),
                    new ByteArrayInputStream(paper.content()),
                    Paper.LONGEST)
                .id()
                .value();
    audit.wrote("officer.certificate", rows.insert(self, wanted, file));
  }

  /**
   * Takes one's own back, confirmed or not.
   *
   * @throws NotThere when it is nobody's, or somebody else's
   * @throws StaleChange when it does not count any more
   */
  void withdraw(UUID id) {
    Certificate before = seen(id);
    if (!before.officerId().equals(Acting.current().actor().id())) {
      throw new NotThere();
    }
    settle(before, State.WITHDRAWN, null);
  }

  /**
   * Confirms it, or says why not; also of one that was confirmed once.
   *
   * @param no why not; null confirms
   * @throws NotThere unless the actor decides about its officer
   * @throws StaleChange when somebody else was faster
   */
  void decide(UUID id, @Nullable String no) {
    Certificate before = seen(id);
    if (!records.mayDecide(before.officerId())) {
      throw new NotThere();
    }
    settle(before, no == null ? State.CONFIRMED : State.REFUSED, no);
    OfficerRecord officer = records.one(before.officerId());
    mail.decided(officer, no == null);
  }

  private void settle(Certificate before, State next, @Nullable String reason) {
    if (!before.state().mayBecome(next)) {
      throw new StaleChange();
    }
    rows.settle(before, next, reason);
    index.refresh(before.officerId());
    audit.wrote("officer.certificate." + next, before.id());
  }

  /**
   * Without its number.
   *
   * @throws NotThere unless it is one's own or of somebody the actor decides about
   */
  @Transactional(readOnly = true)
  Certificate seen(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  /**
   * As {@link #seen}, of somebody else, with its number; on record and within the reader's limits.
   *
   * @throws NotThere as {@link #openOther}
   * @throws StepUpNeeded when the actor's proof is not fresh
   * @throws ReadingStopped when the reader was shown too many people
   */
  Certificate inFull(UUID id) {
    openOther(seen(id), "certificateNumber");
    return rows.inFull(id).orElseThrow(NotThere::new);
  }

  /**
   * The file behind it; that somebody else opened it is on record and within the reader's limits.
   *
   * @throws NotThere when there is none, or as {@link #openOther}
   * @throws StepUpNeeded when the actor's proof is not fresh and it is another's
   * @throws ReadingStopped when the reader was shown too many people
   */
  UUID fileOf(UUID id) {
    Certificate one = seen(id);
    UUID file = one.file();
    if (file == null) {
      throw new NotThere();
    }
    if (!one.officerId().equals(Acting.current().actor().id())) {
      openOther(one, "certificate");
    }
    return file;
  }

  /** What was refused or taken back is its officer's own matter again. */
  private void openOther(Certificate one, String field) {
    if (!one.open() || !records.mayDecide(one.officerId())) {
      throw new NotThere();
    }
    StepUp.require();
    audit.read("officer.private", Purpose.SERVICE, one.officerId(), field);
  }

  /** What stands behind it; as the system, after {@link #fileOf} was asked as the reader. */
  @Transactional(readOnly = true)
  Paper paper(UUID file) {
    return Papers.read(files, new FileId(file));
  }
}
