package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Role;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.ActorKind;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people ask for and what became of it. Asked by the person (the system on their behalf) or by
 * an officer of the office that holds them; decided by such an officer.
 */
@Component
@Transactional
class Requests {
  private final CaseStore cases;
  private final PersonRegister register;
  private final List<ConsentSource> consents;
  private final List<PersonalData> data;
  private final PersonAccess access;
  private final Decisions decisions;
  private final SecondPersons seconds;
  private final Audit audit;
  private final Days days;
  private final Duration clock;

  /**
   * @param clock how long the office has: 3×24 hours unless {@code
   *     antarkerja.privacy.answer-within} says otherwise. For a withdrawn consent that is the law's
   *     own limit (UU 27/2022).
   */
  Requests(
      CaseStore cases,
      PersonRegister register,
      List<ConsentSource> consents,
      List<PersonalData> data,
      PersonAccess access,
      Decisions decisions,
      SecondPersons seconds,
      Audit audit,
      Days days,
      @Value("${antarkerja.privacy.answer-within:72h}") Duration clock) {
    this.cases = cases;
    this.register = register;
    this.consents = consents;
    this.data = data;
    this.access = access;
    this.decisions = decisions;
    this.seconds = seconds;
    this.audit = audit;
    this.days = days;
    this.clock = clock;
  }

  /** Granted at once; what is in it is read when it is fetched. */
  UUID copy(UUID person) {
    return entered(person, CaseKind.COPY, CaseState.DONE, null, null, null);
  }

  /**
   * @param field one of {@link PersonRegister#correctable}
   * @throws RefusedException {@code privacy.alreadyAsked}, {@code privacy.sameValue}
   */
  UUID correction(UUID person, String field, String value) {
    PersonRegister.Field now =
        register.correctable(person).stream()
            .filter(known -> known.name().equals(field))
            .findFirst()
            .orElseThrow(NotThere::new);
    if (now.value().equals(value)) {
      throw new RefusedException(Reason.of("privacy.sameValue"));
    }
    return entered(person, CaseKind.CORRECTION, CaseState.REQUESTED, field, value, now.value());
  }

  UUID erasure(UUID person, @Nullable String words) {
    return entered(person, CaseKind.ERASURE, CaseState.REQUESTED, null, words, null);
  }

  /** Out of ranked lists at once, until an officer has looked at it. */
  UUID objection(UUID person, @Nullable String words) {
    UUID id = entered(person, CaseKind.OBJECTION, CaseState.REQUESTED, null, words, null);
    register.ranked(person, false);
    return id;
  }

  /** Stops at once what rests on the consent; on record with its clock all the same. */
  UUID withdrawal(UUID person, String source, String key) {
    ConsentSource from =
        consents.stream()
            .filter(known -> known.code().equals(source))
            .findFirst()
            .orElseThrow(NotThere::new);
    from.withdraw(person, key);
    return entered(person, CaseKind.WITHDRAWAL, CaseState.DONE, source + ":" + key, null, null);
  }

  private UUID entered(
      UUID person,
      CaseKind kind,
      CaseState state,
      @Nullable String field,
      @Nullable String words,
      @Nullable String before) {
    PersonAccess.Home home = access.homeOf(person).orElseThrow(NotThere::new);
    decisions.require(Action.SERVE, person, Purpose.RIGHTS);
    Instant now = days.clock().instant();
    var asked =
        new Case(
            Uuid7.next(),
            1,
            kind,
            state,
            person,
            home.territory(),
            Acting.current().actor().kind() == ActorKind.CITIZEN,
            now,
            now.plus(clock),
            state.isOpen() ? null : now,
            null,
            field,
            words,
            before,
            null,
            null);
    try {
      cases.insert(asked, home.officeId());
    } catch (DuplicateKeyException open) {
      throw new RefusedException(Reason.of("privacy.alreadyAsked"));
    }
    cases.happened(
        asked.id(),
        CaseState.REQUESTED,
        days.today(home.territory()),
        home.officeId(),
        home.territory());
    audit.wrote("privacy." + kind.name().toLowerCase(Locale.ROOT), person);
    return asked.id();
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
