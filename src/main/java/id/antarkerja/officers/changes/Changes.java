package id.antarkerja.officers.changes;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.Records;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to proposed changes. */
@Service
@Transactional
public class Changes {
  private static final int MOST = 200;
  private static final int DECIDED = 10;

  private final ChangeRepository rows;
  private final Records records;
  private final ChangeMail mail;
  private final Audit audit;
  private final Days days;

  Changes(ChangeRepository rows, Records records, ChangeMail mail, Audit audit, Days days) {
    this.rows = rows;
    this.records = records;
    this.mail = mail;
    this.audit = audit;
    this.days = days;
  }

  /** How many fields wait for the actor's decision. */
  @Transactional(readOnly = true)
  public long count() {
    return Records.decides() ? rows.count(Acting.current().scope()) : 0;
  }

  @Transactional(readOnly = true)
  List<Waiting> officers() {
    return rows.officers(Acting.current().scope(), MOST);
  }

  /** What waits of one officer; of oneself or of somebody the actor decides about. */
  @Transactional(readOnly = true)
  List<Change> waiting(UUID officer) {
    return rows.waiting(officer);
  }

  @Transactional(readOnly = true)
  List<Change> decided(UUID officer) {
    return rows.decided(officer, DECIDED);
  }

  /**
   * Proposes how the actor's own record should read. A field that waits already and is wanted
   * otherwise now is replaced; one that should stay as it is, is taken back.
   *
   * @return how many fields wait now
   * @throws RefusedException when the fields do not fit together or the number is taken
   */
  int propose(RecordFields wanted) {
    OfficerRecord own = records.own();
    RecordFields now = records.fields(own.id());
    Map<RecordField, Reason> problems = wanted.problems(own.kind(), days.today(own.territory()));
    if (!problems.isEmpty()) {
      throw new RefusedException(List.copyOf(problems.values()));
    }
    records.demandFree(own.id(), wanted);
    Map<RecordField, Change> open =
        rows.waiting(own.id()).stream()
            .collect(Collectors.toMap(Change::field, Function.identity()));
    for (RecordField field : RecordField.values()) {
      propose(own.id(), field, now, wanted, Optional.ofNullable(open.get(field)));
    }
    audit.wrote("officer.proposed", own.id());
    return rows.waiting(own.id()).size();
  }

  private void propose(
      UUID own, RecordField field, RecordFields now, RecordFields wanted, Optional<Change> open) {
    boolean same = Objects.equals(now.get(field), wanted.get(field));
    boolean asked =
        open.map(change -> Objects.equals(change.after(), wanted.get(field))).orElse(false);
    if (asked && !same) {
      return;
    }
    open.ifPresent(change -> rows.settle(change.id(), own, same ? "WITHDRAWN" : "REPLACED", null));
    if (!same) {
      rows.ask(own, field, now.get(field), wanted.get(field));
    }
  }

  /** As the record would read if everything that waits were confirmed. */
  @Transactional(readOnly = true)
  RecordFields wanted(UUID officer, RecordFields now) {
    RecordFields wanted = now;
    for (Change change : rows.waiting(officer)) {
      wanted = wanted.with(change.field(), change.after());
    }
    return wanted;
  }

  /**
   * Decides about some of what waits. Confirmed fields are written together, so that a new NIP and
   * the birth date in it come at once; the officer is told.
   *
   * @param version of the record that the head saw
   * @param decisions by change; null or a reason for the refusal
   * @throws NotThere unless the actor decides about this officer
   * @throws StaleChange when another head was faster or the record has changed
   * @throws RefusedException when what was confirmed does not fit together with the rest
   */
  void decide(UUID officer, int version, Map<UUID, Optional<String>> decisions) {
    OfficerRecord record = records.toChange(officer, version);
    Map<UUID, Change> open =
        rows.waiting(officer).stream().collect(Collectors.toMap(Change::id, Function.identity()));
    RecordFields wanted = records.fieldsToChange(record);
    boolean confirmed = false;
    for (Map.Entry<UUID, Optional<String>> decision : decisions.entrySet()) {
      Change change = open.get(decision.getKey());
      if (change == null) {
        throw new StaleChange();
      }
      boolean yes = decision.getValue().isEmpty();
      rows.settle(
          change.id(), officer, yes ? "CONFIRMED" : "REFUSED", decision.getValue().orElse(null));
      if (yes) {
        wanted = wanted.with(change.field(), change.after());
        confirmed = true;
      }
    }
    if (confirmed) {
      records.save(officer, version, wanted);
    }
    audit.wrote("officer.decided", officer);
    mail.decided(
        record, decisions.values().stream().filter(Optional::isEmpty).count(), decisions.size());
  }
}
