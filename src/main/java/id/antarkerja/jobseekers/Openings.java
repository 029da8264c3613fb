package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.AuditTrail;
import id.antarkerja.audit.AuditTrail.Opened;
import id.antarkerja.kernel.NotThere;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who opened a person's file and what for, for a person who asks at the counter. */
@Service
@Transactional
class Openings {
  private static final int MOST = 200;

  private final JobseekerReader reader;
  private final Decisions decisions;
  private final AuditTrail trail;
  private final Audit audit;

  Openings(JobseekerReader reader, Decisions decisions, AuditTrail trail, Audit audit) {
    this.reader = reader;
    this.decisions = decisions;
    this.trail = trail;
    this.audit = audit;
  }

  /**
   * @param openings newest first, this look not among them
   */
  record OfPerson(String name, List<Opened> openings) {}

  /**
   * @throws NotThere unless the actor's own office holds the person
   */
  OfPerson of(UUID publicId) {
    JobseekerSummary person = reader.byPublicId(publicId).orElseThrow(NotThere::new);
    UUID id = person.id().value();
    decisions.require(Action.SERVE, id, Purpose.RIGHTS);
    List<Opened> openings = trail.openedBy(id, MOST);
    audit.read("jobseeker.openings", Purpose.RIGHTS, id, "name");
    return new OfPerson(person.name(), openings);
  }
}
