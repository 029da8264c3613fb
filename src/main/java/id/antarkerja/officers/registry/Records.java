package id.antarkerja.officers.registry;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.AccountNews;
import id.antarkerja.officers.OfficerIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to officers' records. */
@Service
@Transactional
public class Records {
  private final RecordRepository rows;
  private final OfficerEvents events;
  private final Accounts accounts;
  private final AccountNews news;
  private final OfficerIndex index;
  private final Audit audit;
  private final Days days;

  Records(
      RecordRepository rows,
      OfficerEvents events,
      Accounts accounts,
      AccountNews news,
      OfficerIndex index,
      Audit audit,
      Days days) {
    this.rows = rows;
    this.events = events;
    this.accounts = accounts;
    this.news = news;
    this.index = index;
    this.audit = audit;
    this.days = days;
  }

  /**
   * @throws NotThere when there is none in the actor's range
   */
  @Transactional(readOnly = true)
  public OfficerRecord one(UUID id) {
    return rows.one(id).orElseThrow(NotThere::new);
  }

  /** Whether the officer works in the actor's range, or is the actor. */
  @Transactional(readOnly = true)
  public boolean sees(UUID id) {
    return rows.one(id).isPresent();
  }

  /** The actor's own. */
  @Transactional(readOnly = true)
  public OfficerRecord own() {
    return one(self());
  }

  static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }

  /** Heads and admins answer for the records of their range, never for their own. */
  @Transactional(readOnly = true)
  public boolean mayDecide(UUID id) {
    return decides() && !id.equals(Acting.current().actor().id()) && rows.one(id).isPresent();
  }

  /** Whether the actor decides about others' records at all. */
  public static boolean decides() {
    Role role = Acting.current().role();
    return role == Role.HEAD || role == Role.ADMIN || role == Role.SYSTEM;
  }

  /**
   * All fields, the private ones among them; that they were shown is on record and counts towards
   * the reader's limits, as a stranger's file does.
   *
   * @throws NotThere unless it is one's own record or one the actor decides about
   * @throws StepUpNeeded when the actor's proof is not fresh and it is another's
   * @throws ReadingStopped when the reader was shown too many people
   */
  public RecordFields fields(UUID id) {
    OfficerRecord officer = one(id);
    boolean own = id.equals(Acting.current().actor().id());
    if (!own && !decides()) {
      throw new NotThere();
    }
    if (!own) {
      StepUp.require();
      audit.read("officer.private", Purpose.SERVICE, id, "nip", "born", "phone", "email");
    }
    return rows.fields(officer);
  }

  /**
   * Which fields have a value, for a page that shows none of the private ones.
   *
   * @throws NotThere as {@link #fields}
   */
  @Transactional(readOnly = true)
  public RecordFields fieldsToMask(UUID id) {
    OfficerRecord officer = one(id);
    if (!decides()) {
      throw new NotThere();
    }
    return rows.fields(officer);
  }

  /** As {@link #fields}, inside a change that is recorded itself. */
  public RecordFields fieldsToChange(OfficerRecord officer) {
    return rows.fields(officer);
  }

  /**
   * For a change: nobody else changes the record before this transaction ends.
   *
   * @throws NotThere unless the actor decides about it
   * @throws StepUpNeeded when the actor's proof is not fresh
   * @throws StaleChange when it has another version by now
   */
  public OfficerRecord toChange(UUID id, int version) {
    OfficerRecord officer = rows.locked(id).orElseThrow(NotThere::new);
    if (!decides() || id.equals(Acting.current().actor().id())) {
      throw new NotThere();
    }
    StepUp.require();
    if (officer.version() != version) {
      throw new StaleChange();
    }
    return officer;
  }

  /**
   * Writes all confirmed fields.
   *
   * @throws RefusedException when they do not fit together, or another officer has the number
   * @throws StaleChange when the record has another version by now
   */
  public void save(UUID id, int version, RecordFields wanted) {
    OfficerRecord before = toChange(id, version);
    RecordFields fields = wanted.completed();
    LocalDate today = days.today(before.territory());
    Map<RecordField, Reason> problems = fields.problems(before.kind(), today);
    if (!problems.isEmpty()) {
      throw new RefusedException(List.copyOf(problems.values()));
    }
    demandFree(id, fields);
    rows.save(id, version, fields);
    if (before.level() != fields.level() || before.grade() != fields.grade()) {
      LocalDate since = fields.date(RecordField.LEVEL_SINCE);
      events.add("LEVEL", id, since == null ? today : since);
    }
    index.refresh(id);
    audit.wrote("officer.record", id);
  }

  /**
   * @throws RefusedException when another officer, anywhere, has the number
   */
  public void demandFree(UUID id, RecordFields fields) {
    Nip nip = fields.nip();
    if (nip != null && rows.known(nip, id)) {
      throw new RefusedException(Reason.of("officers.nip.taken"));
    }
  }

  /** What one says of oneself, at once. */
  public void say(int version, OwnWords words) {
    rows.words(self(), version, words);
    index.refresh(self());
    audit.wrote("officer.words", self());
  }

  /**
   * Where a change reaches the account: heads answer for the accounts of officers and heads alone.
   *
   * @throws RefusedException {@code officers.post.admin}
   */
  public AccountState demandMayLetIn(UUID id) {
    Acting acting = Acting.current();
    AccountState account = accounts.state(id).orElseThrow(NotThere::new);
    if (acting.role() != Role.SYSTEM && !Accounts.mayLetIn(acting, account)) {
      throw new RefusedException(Reason.of("officers.post.admin"));
    }
    return account;
  }

  /**
   * Who retires or leaves is out of the service: their account is shut in the same transaction, and
   * its owner and the level above hear of it. The account of one who comes back is opened by
   * whoever keeps accounts.
   */
  public void changeStatus(UUID id, int version, OfficerStatus next, LocalDate on) {
    OfficerRecord before = toChange(id, version);
    if (!before.status().mayBecome(next)) {
      throw new RefusedException(Reason.of("officers.status.same"));
    }
    rows.status(id, version, next);
    events.add("STATUS", id, on);
    if (!next.serves()) {
      AccountState account = demandMayLetIn(id);
      accounts.shut(id, true);
      if (!account.disabled()) {
        news.tell(account, "shut");
      }
    }
    index.refresh(id);
    audit.wrote("officer.status", id);
  }
}
