package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Action;
import id.antarkerja.access.Basis;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other offices that a person agreed to be seen by, until a day or until the person takes it back.
 * Only the office that holds the person enters it.
 */
@Service
@Transactional
class LetInOffices {
  private final JdbcClient jdbc;
  private final JobseekerReader reader;
  private final Decisions decisions;
  private final PersonAccess access;
  private final Offices offices;
  private final Audit audit;
  private final PersonNotice notice;

  LetInOffices(
      JdbcClient jdbc,
      JobseekerReader reader,
      Decisions decisions,
      PersonAccess access,
      Offices offices,
      Audit audit,
      PersonNotice notice) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.decisions = decisions;
    this.access = access;
    this.offices = offices;
    this.audit = audit;
    this.notice = notice;
  }

  /**
   * @param until null as long as what let them in goes on, e.g. a referral
   */
  record LetIn(UUID office, String name, Basis basis, Instant from, @Nullable Instant until) {
    /** Only what rests on a yes to that office is taken back here. */
    boolean byConsent() {
      return basis == Basis.CONSENT;
    }
  }

  record OfPerson(String name, String regency, List<LetIn> offices) {}

  private record Row(
      UUID officeId, Basis basis, OffsetDateTime validFrom, @Nullable OffsetDateTime validUntil) {}

  /** Everybody else who may see the person now, on whatever basis. */
  OfPerson of(UUID publicId) {
    JobseekerSummary person = held(publicId);
    audit.read("jobseeker.letInPage", Purpose.SERVICE, person.id().value(), "name");
    List<LetIn> now =
        jdbc
            .sql(
                """
                select office_id, basis, valid_from, valid_until from access.grants_now
                 where person_id = :person order by valid_from
                """)
            .param("person", person.id().value())
            .query(Row.class)
            .list()
            .stream()
            .map(this::letIn)
            .toList();
    return new OfPerson(person.name(), Acting.current().territory(), now);
  }

  private LetIn letIn(Row row) {
    OffsetDateTime until = row.validUntil();
    return new LetIn(
        row.officeId(),
        offices.one(row.officeId()).name(),
        row.basis(),
        row.validFrom().toInstant(),
        until == null ? null : until.toInstant());
  }

  /**
   * The person said yes, at the counter, and is told where they are reached.
   *
   * @throws StepUpNeeded when the actor's proof is not fresh
   * @throws RefusedException {@code jobseekers.letIn.own}, {@code jobseekers.letIn.already}
   */
  void letIn(UUID publicId, Office office, LetInFor howLong) {
    StepUp.require();
    JobseekerSummary held = held(publicId);
    UUID person = held.id().value();
    UUID id = office.id().value();
    if (id.equals(Acting.current().officeId())) {
      throw new RefusedException(Reason.of("jobseekers.letIn.own"));
    }
    if (!access.grantFor(person, id, Basis.CONSENT.name(), howLong.time())) {
      throw new RefusedException(Reason.of("jobseekers.letIn.already"));
    }
    audit.wrote("jobseeker.officeLetIn", person, field(office));
    notice.tell("jobseekers.officeLetIn", held, office.name());
  }

  /** The person takes it back, at the counter. Repeating it changes nothing. */
  void takeBack(UUID publicId, UUID office) {
    UUID person = held(publicId).id().value();
    access.endGrant(person, office, Basis.CONSENT.name());
    audit.wrote("jobseeker.officeLetOut", person, field(offices.one(office)));
  }

  /** Which office an entry of the trail is about. */
  private static String field(Office office) {
    return "office:" + office.territory();
  }

  private JobseekerSummary held(UUID publicId) {
    JobseekerSummary person = reader.byPublicId(publicId).orElseThrow(NotThere::new);
    decisions.require(Action.SERVE, person.id().value(), Purpose.SERVICE);
    return person;
  }
}
