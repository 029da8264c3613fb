package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Purpose;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people ask for: by themselves (the system on their behalf), or by an officer of the office
 * that holds them.
 */
@Component
@Transactional
class Asking {
  private final CaseStore cases;
  private final PersonRegister register;
  private final List<ConsentSource> consents;
  private final PersonAccess access;
  private final Decisions decisions;
  private final Audit audit;
  private final Days days;
  private final Duration clock;

  /**
   * @param clock how long the office has: 3×24 hours unless {@code
   *     antarkerja.privacy.answer-within} says otherwise. For a withdrawn consent that is the law's
   *     own limit (UU 27/2022).
   */
  Asking(
      CaseStore cases,
      PersonRegister register,
      List<ConsentSource> consents,
      PersonAccess access,
      Decisions decisions,
      Audit audit,
      Days days,
      @Value("${antarkerja.privacy.answer-within:72h}") Duration clock) {
    this.cases = cases;
    this.register = register;
    this.consents = consents;
    this.access = access;
    this.decisions = decisions;
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
}
