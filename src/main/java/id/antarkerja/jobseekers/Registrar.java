package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Sessions;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import id.antarkerja.signin.Handover;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Registers, changes, renews and ends; everything in the caller's transaction. */
@Component
class Registrar {
  /** On the fact of a new card: the placement that ended the last one did not happen. */
  private static final String NOT_PLACED = "NOT_PLACED";

  private final JobseekerRepository people;
  private final RegistrationRepository cards;
  private final ConsentRepository consents;
  private final JobseekerReader reader;
  private final Duplicates duplicates;
  private final RegistrationRules rules;
  private final PersonAccess access;
  private final Decisions decisions;
  private final Offices offices;
  private final Days days;
  private final Audit audit;
  private final PersonNotice notice;
  private final Sessions sessions;
  private final Handover handover;
  private final ApplicationEventPublisher events;

  Registrar(
      JobseekerRepository people,
      RegistrationRepository cards,
      ConsentRepository consents,
      JobseekerReader reader,
      Duplicates duplicates,
      RegistrationRules rules,
      PersonAccess access,
      Decisions decisions,
      Offices offices,
      Days days,
      Audit audit,
      PersonNotice notice,
      Sessions sessions,
      Handover handover,
      ApplicationEventPublisher events) {
    this.people = people;
    this.cards = cards;
    this.consents = consents;
    this.reader = reader;
    this.duplicates = duplicates;
    this.rules = rules;
    this.access = access;
    this.decisions = decisions;
    this.offices = offices;
    this.days = days;
    this.audit = audit;
    this.notice = notice;
    this.sessions = sessions;
    this.handover = handover;
    this.events = events;
  }

  Registering register(NewJobseeker person) {
    Office office = offices.one(Acting.current().requireOffice());
    LocalDate today = days.today(office.region());
    Optional<Registering.Refused> refused =
        refusal(person, person.othersChecked(), today, () -> duplicates.of(person.identity()));
    if (refused.isPresent()) {
      return refused.get();
    }
    JobseekerId id = JobseekerId.next();
    UUID publicId = UUID.randomUUID();
    if (!people.insert(
        id, publicId, office.id().value(), office.territory(), person, today.getYear())) {
      return new Registering.Refused(List.of(duplicates.nikTaken(person.identity())));
    }
    access.home(id.value(), office.id().value(), office.territory());
    people.index(id, person.identity());
    consents.record(id, office.territory(), person.consents());
    RegistrationRepository.Card card =
        issue(id, null, null, office.id().value(), office.territory(), person, today);
    audit.wrote("jobseeker.registered", id.value());
    events.publishEvent(new JobseekerRegistered(id));
    return new Registering.Registered(id, publicId, card.id(), card.number());
  }

  private RegistrationRepository.Card issue(
      JobseekerId id,
      @Nullable RegistrationId previous,
      @Nullable String reason,
      UUID officeId,
      String territory,
      NewJobseeker person,
      LocalDate today) {
    Profile profile = person.profile();
    var card =
        new RegistrationRepository.Card(
            new RegistrationId(Uuid7.next()),
            id,
            previous,
            cards.nextNumber(offices.one(officeId).region(), today),
            today,
            rules.expires(today),
            officeId,
            territory,
            person.identity().sex().name(),
            AgeGroup.of(Ages.at(person.identity().bornOn(), today)).code(),
            profile.education() == null ? null : profile.education().level(),
            profile.wanted().isEmpty() ? null : profile.wanted().getFirst().group());
    cards.insert(card, reason);
    return card;
  }

  private Optional<Registering.Refused> refusal(
      NewJobseeker person,
      boolean othersChecked,
      LocalDate today,
      Supplier<Duplicates.Found> alike) {
    LocalDate born = person.identity().bornOn();
    if (born.isAfter(today)) {
      return refused(Reason.of("jobseekers.bornInFuture"));
    }
    if (Ages.at(born, today) < rules.minimumAge()) {
      return refused(Reason.of("jobseekers.tooYoung", rules.minimumAge()));
    }
    if (Ages.at(born, today) > RegistrationRules.OLDEST) {
      return refused(Reason.of("jobseekers.tooOld", RegistrationRules.OLDEST));
    }
    if (person.identity().nik() != null) {
      people.claim(person.identity().nik());
    }
    Duplicates.Found found = alike.get();
    Optional<Reason> taken = duplicates.nikTaken(found);
    if (taken.isPresent()) {
      return refused(taken.get());
    }
    boolean looksTheSame = found.similar().stream().anyMatch(SimilarPerson::strong);
    return looksTheSame && !othersChecked
        ? refused(Reason.of("jobseekers.looksTheSame"))
        : Optional.empty();
  }

  private static Optional<Registering.Refused> refused(Reason reason) {
    return Optional.of(new Registering.Refused(List.of(reason)));
  }

  Optional<Registering.Refused> change(JobseekerId id, int version, NewJobseeker changed) {
    JobseekerSummary before = held(id, Action.CHANGE);
    LocalDate today = today(before);
    Identity old = reader.identity(id.value());
    Optional<Registering.Refused> refused =
        refusal(changed, true, today, () -> duplicates.of(changed.identity(), id, old.nik()));
    if (refused.isPresent()) {
      return refused;
    }
    try {
      people.update(
          id, version, before.territory(), changed.identity(), changed.profile(), today.getYear());
    } catch (DuplicateKeyException elsewhere) {
      throw new RefusedException(Duplicates.atAnotherOffice());
    }
    people.index(id, changed.identity());
    consents.record(id, before.territory(), changed.consents());
    consents.keepLatest(id, changed.consents());
    audit.wrote("jobseeker.changed", id.value());
    notice.contactChanged(old, changed.identity(), before);
    if (!Objects.equals(old.email(), changed.identity().email())) {
      handover.withTheAddress(id.value());
      sessions.endAllOf(id.value());
    }
    events.publishEvent(new JobseekerChanged(id));
    return Optional.empty();
  }

  Optional<Reason> nikTaken(JobseekerId id, Nik wanted) {
    held(id, Action.CHANGE);
    return Objects.equals(wanted, reader.identity(id.value()).nik())
        ? Optional.empty()
        : duplicates.nikTaken(id, wanted);
  }

  /** The person, when the one who acts may do that with them. */
  private JobseekerSummary held(JobseekerId id, Action action) {
    decisions.require(action, id.value(), Purpose.SERVICE);
    return reader.summary(id.value()).orElseThrow(NotThere::new);
  }

  private LocalDate today(JobseekerSummary person) {
    return days.today(offices.one(person.officeId()).region());
  }

  void report(JobseekerId id) {
    JobseekerSummary person = held(id, Action.SERVE);
    LocalDate today = today(person);
    JobseekerFile.Registration card =
        reader.file(person.publicId()).orElseThrow(NotThere::new).registration();
    if (card.status() != RegistrationStatus.ISSUED) {
      throw new RefusedException(Reason.of("jobseekers.noValidCard"));
    }
    int covered = rules.covered(card.issuedOn(), card.reports(), today);
    if (!cards.report(card.id(), covered, today)) {
      throw new RefusedException(Reason.of("jobseekers.reportedToday"));
    }
    audit.wrote("jobseeker.reported", id.value());
  }

  RegistrationId renew(JobseekerId id) {
    JobseekerSummary person = held(id, Action.SERVE);
    if (!person.status().mayBeRenewed()) {
      throw new RefusedException(Reason.of("jobseekers.notRenewable"));
    }
    return renew(person, null, today(person));
  }

  boolean reopen(JobseekerId id, LocalDate on) {
    JobseekerSummary person = held(id, Action.SERVE);
    if (person.status() != RegistrationStatus.PLACED) {
      return false;
    }
    renew(person, NOT_PLACED, on);
    return true;
  }

  private RegistrationId renew(JobseekerSummary person, @Nullable String reason, LocalDate on) {
    JobseekerFile file = reader.file(person.publicId()).orElseThrow(NotThere::new);
    if (!cards.activate(person.id())) {
      throw new RefusedException(Reason.of("jobseekers.notRenewable"));
    }
    RegistrationRepository.Card card =
        issue(
            person.id(),
            file.registration().id(),
            reason,
            person.officeId(),
            person.territory(),
            new NewJobseeker(file.identity(), file.profile(), file.consents(), true),
            on);
    audit.wrote("jobseeker.renewed", person.id().value());
    events.publishEvent(new JobseekerRegistered(person.id()));
    return card.id();
  }

  void withdraw(JobseekerId id, WithdrawReason reason) {
    JobseekerSummary person = held(id, Action.SERVE);
    close(id, reason.status(), reason.name(), today(person));
  }

  boolean closeAsPlaced(JobseekerId id, LocalDate on) {
    return close(id, RegistrationStatus.PLACED, null, on);
  }

  private boolean close(
      JobseekerId id, RegistrationStatus next, @Nullable String reason, LocalDate on) {
    Optional<RegistrationId> closed = cards.close(id, next, reason, on);
    closed.ifPresent(
        card -> {
          audit.wrote(
              "jobseeker.card." + next.name().toLowerCase(java.util.Locale.ROOT), id.value());
          events.publishEvent(new RegistrationClosed(id, card, next, on));
        });
    return closed.isPresent();
  }

  int expireDue(LocalDate today, int most) {
    List<RegistrationRepository.Expired> expired = cards.expire(today, most);
    expired.forEach(
        e ->
            events.publishEvent(
                new RegistrationClosed(
                    new JobseekerId(e.personId()),
                    new RegistrationId(e.registrationId()),
                    RegistrationStatus.EXPIRED,
                    e.closedOn())));
    return expired.size();
  }
}
