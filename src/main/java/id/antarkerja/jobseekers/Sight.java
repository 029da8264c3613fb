package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decision;
import id.antarkerja.access.Decisions;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.Relation;
import id.antarkerja.access.Subject;
import id.antarkerja.kernel.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was read, cut to what the one who acts may see of it. */
@Component
class Sight {
  private final Decisions decisions;
  private final Days days;

  Sight(Decisions decisions, Days days) {
    this.decisions = decisions;
    this.days = days;
  }

  Optional<JobseekerFile> of(JobseekerFile file, Action action) {
    return allowed(decisions.decide(action, about(file.id().value()), Purpose.SERVICE))
        .map(allowed -> file.as(allowed, days.today()));
  }

  Optional<JobseekerSummary> of(JobseekerSummary person) {
    return of(List.of(person)).stream().findFirst();
  }

  /** In the same order, without those that may not be seen. */
  List<JobseekerSummary> of(List<JobseekerSummary> persons) {
    Map<UUID, Decision> answers =
        decisions.decideAll(
            Action.LIST, persons.stream().map(p -> p.id().value()).toList(), Purpose.SERVICE);
    List<JobseekerSummary> seen = new ArrayList<>();
    for (JobseekerSummary person : persons) {
      if (answers.get(person.id().value()) instanceof Decision.Allowed allowed) {
        seen.add(person.as(allowed, days.today()));
      }
    }
    return seen;
  }

  /** Whether the person is for whoever holds a number the one of another office. */
  boolean heldElsewhere(UUID person) {
    return decisions.decide(Action.FIND, about(person), Purpose.SERVICE)
            instanceof Decision.Refused refused
        && refused.look() == Decision.Look.HELD_ELSEWHERE
        && refused.relation() == Relation.STRANGER;
  }

  private static Subject about(UUID person) {
    return Subject.person(person);
  }

  private static Optional<Decision.Allowed> allowed(Decision decision) {
    return decision instanceof Decision.Allowed allowed ? Optional.of(allowed) : Optional.empty();
  }
}
