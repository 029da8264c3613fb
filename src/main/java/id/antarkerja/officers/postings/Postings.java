package id.antarkerja.officers.postings;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.AccountNews;
import id.antarkerja.officers.Approvals;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.OfficerIndex;
import id.antarkerja.officers.Offices;
import id.antarkerja.officers.registry.OfficerEvents;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.OfficerStatus;
import id.antarkerja.officers.registry.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to postings. */
@Service
@Transactional
public class Postings {
  private final PostingRepository rows;
  private final Records records;
  private final OfficerEvents events;
  private final OfficerIndex index;
  private final Offices offices;
  private final Accounts accounts;
  private final SecondPersons seconds;
  private final Approvals approvals;
  private final AccountNews news;
  private final Audit audit;
  private final Days days;

  Postings(
      PostingRepository rows,
      Records records,
      OfficerEvents events,
      OfficerIndex index,
      Offices offices,
      Accounts accounts,
      SecondPersons seconds,
      Approvals approvals,
      AccountNews news,
      Audit audit,
      Days days) {
    this.rows = rows;
    this.records = records;
    this.events = events;
    this.index = index;
    this.offices = offices;
    this.accounts = accounts;
    this.seconds = seconds;
    this.approvals = approvals;
    this.news = news;
    this.audit = audit;
    this.days = days;
  }

  /**
   * Everything that was ever known of an officer's postings.
   *
   * @throws NotThere when there is no such officer in the actor's range
   */
  @Transactional(readOnly = true)
  public List<Posting> of(UUID officer) {
    records.one(officer);
    return rows.all(officer);
  }

  /**
   * Who worked where on a day, by what was known at a moment.
   *
   * @param known later than any change for today's knowledge
   */
  @Transactional(readOnly = true)
  public List<WorkedThere> at(Scope scope, LocalDate day, Instant known, int most) {
    return rows.at(scope, day, known, most);
  }

  /**
   * Records a decree, late ones too. When another office holds today by it, the officer's account
   * goes there in the same transaction and its sessions end; further up it waits for a yes. Its
   * owner and the level above hear of it.
   *
   * @param version of the officer's record
   * @throws RefusedException when the post does not exist there, or the actor does not answer for
   *     every office that is touched; {@code officer.lastAtTop}
   * @throws StaleChange when the record has another version by now
   * @throws StepUpNeeded when the actor's proof is not fresh
   */
  public void record(UUID officer, int version, NewPosting posting) {
    StepUp.require();
    OfficerRecord before = records.toChange(officer, version);
    Office office = offices.one(posting.office());
    if (!posting.post().existsAt(office.kind())) {
      throw new RefusedException(Reason.of("officers.post.notThere"));
    }
    if (!before.status().serves()) {
      throw new RefusedException(Reason.of("officers.post.left"));
    }
    Timeline.Step step = rows.known(officer).with(posting.from());
    demandRange(office.territory());
    step.superseded().forEach(touched -> demandRange(touched.territory()));
    write(officer, step);
    rows.add(officer, office, posting, step.until());
    rows.touch(officer);
    settle(before);
    events.add("POSTED", officer, posting.from());
    audit.wrote("officer.posted", officer);
  }

  /** Ends what holds on that day and all that would come after, as on retirement. */
  public void leave(UUID officer, int version, OfficerStatus status, LocalDate on) {
    StepUp.require();
    records.changeStatus(officer, version, status, on);
    if (!status.serves()) {
      Timeline.Step step = rows.known(officer).ended(on);
      step.superseded().forEach(touched -> demandRange(touched.territory()));
      write(officer, step);
    }
  }

  private void write(UUID officer, Timeline.Step step) {
    step.superseded().forEach(rows::supersede);
    step.shortened().forEach(posting -> rows.again(officer, posting));
  }

  private static void demandRange(String territory) {
    if (!Acting.current().scope().contains(territory)) {
      throw new RefusedException(Reason.of("officers.post.range"));
    }
  }

  private void settle(OfficerRecord officer) {
    LocalDate today = days.today(officer.territory());
    rows.known(officer.id())
        .on(today)
        .filter(posting -> !posting.officeId().equals(officer.officeId()))
        .filter(posting -> !isKept(officer.id(), posting))
        .ifPresent(posting -> move(officer.id(), posting));
  }

  /**
   * Whoever brought the decree would be left alone at the top. Theirs is refused; one whose day
   * comes waits for a successor.
   */
  private boolean isKept(UUID officer, Posting posting) {
    boolean kept = seconds.isLastAtTop(officer, rows.recordedBy(posting.id()).orElse(null));
    if (kept && Acting.current().role() != Role.SYSTEM) {
      throw new RefusedException(Reason.of("officer.lastAtTop"));
    }
    return kept;
  }

  private void move(UUID officer, Posting posting) {
    AccountState before = records.demandMayLetIn(officer);
    Optional<UUID> recordedBy = rows.recordedBy(posting.id());
    news.tell(
        before,
        "moved",
        recordedBy
            .flatMap(accounts::state)
            .map(AccountState::name)
            .orElse(Acting.current().name()));
    Office office = offices.one(posting.officeId());
    rows.settle(officer, office);
    boolean up = accounts.move(officer, office.id().value(), office.name(), office.territory());
    if (up) {
      recordedBy.ifPresent(by -> approvals.begin(officer, before.role(), by));
    }
    index.refresh(officer);
    audit.wrote("officer.moved", officer);
  }

  /**
   * Those whose next posting begins today.
   *
   * @return how many moved
   */
  int begin() {
    List<UUID> due = rows.due(days.today());
    due.forEach(id -> settle(records.one(id)));
    return due.size();
  }
}
