package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of what people asked for: decided by an officer of the office that holds them. */
@Component
@Transactional
class Requests {
  private final CaseStore cases;
  private final PersonRegister register;
  private final List<PersonalData> data;
  private final PersonAccess access;
  private final Decisions decisions;
  private final SecondPersons seconds;
  private final Audit audit;
  private final Days days;

  Requests(
      CaseStore cases,
      PersonRegister register,
      List<PersonalData> data,
      PersonAccess access,
      Decisions decisions,
      SecondPersons seconds,
      Audit audit,
      Days days) {
    this.cases = cases;
    this.register = register;
    this.data = data;
    this.access = access;
    this.decisions = decisions;
    this.seconds = seconds;
    this.audit = audit;
    this.days = days;
  }

  // ---- reading

  /**
   * For the person, and for officers of the office that holds them. An office above gives an
   * erasure its second yes, because most offices have one officer; it sees no words of it.
   *
   * @throws NotThere also when it may not be seen
   */
  Case one(UUID id) {
    Case asked = cases.one(id).orElseThrow(NotThere::new);
    if (Acting.current().role() == Role.CITIZEN) {
      return asked;
    }
    Action needed = asked.kind() == CaseKind.ERASURE ? Action.READ : Action.SERVE;
    decisions.require(needed, asked.personId(), Purpose.RIGHTS);
    return Acting.current().territory().equals(asked.territory()) ? asked : asked.withoutWords();
  }

  /**
   * A copy that an officer may take: asked for at the counter, within a day, once.
   *
   * @throws RefusedException {@code privacy.copyTaken} otherwise
   */
  Case toFetch(UUID id) {
    Case asked = one(id);
    if (!asked.fetchable(days.clock().instant())) {
      throw new RefusedException(Reason.of("privacy.copyTaken"));
    }
    return asked;
  }

  /** It leaves now; of two at once one is refused as in {@link #toFetch}. */
  void fetched(UUID id) {
    if (!cases.fetched(id, days.clock().instant())) {
      throw new RefusedException(Reason.of("privacy.copyTaken"));
    }
  }

  List<Case> ofPerson(UUID person) {
    return cases.ofPerson(person);
  }

  List<Case> open(int limit) {
    return cases.open(Acting.current().scope(), Acting.current().territory(), limit);
  }

  List<Case> ended(int limit) {
    return cases.ended(Acting.current().scope(), Acting.current().territory(), limit);
  }

  /** What forbids an erasure now. By the system. */
  List<Reason> duties(UUID person) {
    return data.stream().flatMap(kept -> kept.duties(person).stream()).toList();
  }

  // ---- deciding, by an officer of the office that holds the person

  /** What speaks against doing it; in a transaction of its own, see {@link PersonRegister}. */
  List<Reason> against(UUID id) {
    Case asked = one(id);
    return asked.kind() == CaseKind.CORRECTION
            && asked.state().isOpen()
            && asked.field() != null
            && asked.words() != null
        ? register.against(asked.personId(), asked.field(), asked.words().strip())
        : List.of();
  }

  /**
   * Does what was asked: puts the corrected value in place, or leaves the person out of ranking for
   * good.
   *
   * @throws RefusedException {@code privacy.step}, or why the value can't be put in place
   */
  void done(UUID id, int version, @Nullable String answer) {
    Case asked = served(id);
    if (asked.kind() == CaseKind.ERASURE) {
      throw new RefusedException(Reason.of("privacy.step"));
    }
    step(asked, version, CaseState.DONE, answer);
    if (asked.kind() == CaseKind.CORRECTION && asked.field() != null && asked.words() != null) {
      List<Reason> against = register.correct(asked.personId(), asked.field(), asked.words());
      if (!against.isEmpty()) {
        throw new RefusedException(against);
      }
    }
  }

  /** Says no, with the reason that the person reads; after an objection they are ranked again. */
  void refused(UUID id, int version, String answer) {
    Case asked = served(id);
    step(asked, version, CaseState.REFUSED, answer);
    if (asked.kind() == CaseKind.OBJECTION) {
      register.ranked(asked.personId(), true);
    }
  }

  /** The first officer saw that nothing forbids the erasure. */
  void checked(UUID id, int version, List<Reason> duties) {
    Case asked = served(id);
    if (asked.kind() != CaseKind.ERASURE) {
      throw new RefusedException(Reason.of("privacy.step"));
    }
    if (!duties.isEmpty()) {
      throw new RefusedException(duties);
    }
    step(asked, version, CaseState.CHECKED, null);
  }

  /**
   * The second officer says yes; by the system on their behalf, because what is to end reaches
   * beyond one office. Afterwards {@code access.Erasures} blanks the rows.
   *
   * @throws RefusedException {@code privacy.sameOfficer}, or what forbids it meanwhile
   */
  UUID confirmed(UUID id, int version) {
    Case asked = one(id);
    UUID officer = Acting.current().actor().id();
    if (asked.kind() != CaseKind.ERASURE || asked.state() != CaseState.CHECKED) {
      throw new RefusedException(Reason.of("privacy.step"));
    }
    if (officer == null || officer.equals(asked.checkedBy())) {
      throw new RefusedException(Reason.of("privacy.sameOfficer"));
    }
    seconds.demand(asked.checkedBy());
    List<Reason> against = duties(asked.personId());
    if (!against.isEmpty()) {
      throw new RefusedException(against);
    }
    data.forEach(kept -> kept.letGo(asked.personId()));
    step(asked, version, CaseState.DONE, null);
    return asked.personId();
  }

  private Case served(UUID id) {
    Case asked = one(id);
    decisions.require(Action.SERVE, asked.personId(), Purpose.RIGHTS);
    return asked;
  }

  private void step(Case asked, int version, CaseState next, @Nullable String answer) {
    if (!asked.state().mayBecome(next)) {
      throw new RefusedException(Reason.of("privacy.step"));
    }
    cases.become(asked, version, next, answer, days.clock().instant());
    Optional<PersonAccess.Home> home = access.homeOf(asked.personId());
    home.ifPresent(
        h ->
            cases.happened(
                asked.id(), next, days.today(h.territory()), h.officeId(), h.territory()));
    audit.wrote("privacy." + next.name().toLowerCase(Locale.ROOT), asked.personId());
  }
}
