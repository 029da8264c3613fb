package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.SecondPersons;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an incident touches, as it was counted, and who may take that list along. */
@Component
@Transactional
class AffectedLists {
  /** A yes lets it leave so often, and so long. */
  static final int MOST_TAKEN = 3;

  static final Duration ALLOWED_FOR = Duration.ofHours(72);

  private final Incidents incidents;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Days days;
  private final SecondPersons seconds;

  AffectedLists(
      Incidents incidents, JdbcClient jdbc, Audit audit, Days days, SecondPersons seconds) {
    this.incidents = incidents;
    this.jdbc = jdbc;
    this.audit = audit;
    this.days = days;
    this.seconds = seconds;
  }

  List<Affected> affected(UUID id) {
    return jdbc.sql(
            """
            select person_id, first_at, last_at, times, array_to_string(actions, ',') as actions
              from privacy.affected where incident_id = :id order by first_at, person_id
            """)
        .param("id", id)
        .query(Affected.class)
        .list();
  }

  /**
   * A second person lets the list leave, until it is counted anew, {@link #MOST_TAKEN} times within
   * {@link #ALLOWED_FOR}. Who entered an incident of their own, or counted it, could have made it
   * for the list.
   *
   * @throws RefusedException {@code incident.yesOfAnother}
   */
  void allowList(UUID id, int version) {
    Acting acting = Acting.current();
    Incident incident = incidents.one(id);
    if (!incident.mayAllow(acting.actor().id())) {
      throw new RefusedException(Reason.of("incident.yesOfAnother"));
    }
    seconds.demandDistant(incident.enteredBy());
    Incidents.changed(
        incident,
        jdbc.sql(
                """
                update privacy.incidents
                   set version = version + 1, list_allowed_by = :by,
                       list_allowed_above = :above, list_allowed_until = :until, list_taken = 0
                 where id = :id and version = :version and state <> 'CLOSED'
                """)
            .param("by", acting.actor().id())
            .param("above", !acting.territory().equals(incident.territory()))
            .param("until", CaseStore.utc(days.clock().instant().plus(ALLOWED_FOR)))
            .param("id", id)
            .param("version", version)
            .update());
    audit.wrote("privacy.incident.listAllowed", id);
  }

  /** Whether the list may leave with the one who acts. */
  static boolean mayLeave(Incident incident, Instant now) {
    return incident.listAllowed(now)
        && !Objects.equals(incident.listAllowedBy(), Acting.current().actor().id());
  }

  /**
   * The list leaves with the one who acts; each time is counted and on record.
   *
   * @throws RefusedException {@code incident.listNeedsYes}
   */
  void take(UUID id) {
    if (jdbc.sql(
                """
                    update privacy.incidents set list_taken = list_taken + 1
                     where id = :id and list_allowed_by <> :by and list_allowed_until > :now
                       and list_taken < :most
                    """)
            .param("id", id)
            .param("by", Acting.current().actor().id())
            .param("now", CaseStore.utc(days.clock().instant()))
            .param("most", MOST_TAKEN)
            .update()
        == 0) {
      throw new RefusedException(Reason.of("incident.listNeedsYes"));
    }
    audit.wrote("privacy.incident.listTaken", id);
  }

  /**
   * The same leaving, asked for once more: on record, and not counted again.
   *
   * @throws RefusedException {@code incident.listNeedsYes}
   */
  void takenAlready(UUID id) {
    Incident incident = incidents.one(id);
    OffsetDateTime until = incident.listAllowedUntil();
    if (incident.listTaken() == 0
        || until == null
        || !until.toInstant().isAfter(days.clock().instant())
        || Objects.equals(incident.listAllowedBy(), Acting.current().actor().id())) {
      throw new RefusedException(Reason.of("incident.listNeedsYes"));
    }
    audit.wrote("privacy.incident.listTaken", id);
  }

  /**
   * The same incident, for one who takes its list along: whoever let it leave is a second person
   * for them.
   */
  Incident leaving(Incident incident) {
    UUID by = incident.listAllowedBy();
    UUID taker = Acting.current().actor().id();
    if (by != null && taker != null && seconds.distantAgainst(by, taker).isPresent()) {
      throw new RefusedException(Reason.of("incident.listNeedsYes"));
    }
    return incident;
  }

  /**
   * @param actions codes of what was shown, separated by commas
   */
  record Affected(
      UUID personId, OffsetDateTime firstAt, OffsetDateTime lastAt, int times, String actions) {}
}
