package id.antarkerja.privacy;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.kernel.Uuid7;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of incidents, and whom each of them touches, counted from the audit trail. */
@Component
@Transactional
class Incidents {
  /** UU 27/2022, Pasal 46: notice within 3×24 hours. */
  static final Duration NOTICE_WITHIN = Duration.ofHours(72);

  private static final String COLUMNS =
      """
      select id, version, state, territory, what, handling, noticed_at, due_at, account_id,
             about_office, entered_by, counted_by, list_allowed_by, list_allowed_above,
             list_allowed_until, list_taken, from_at, to_at, counted_at, persons_told_at, authority_told_at, closed_at
        from privacy.incidents
      """;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Days days;

  Incidents(JdbcClient jdbc, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.days = days;
  }

  /** The 72 hours run from noticing, not from entering. */
  UUID enter(NewIncident incident) {
    Acting acting = Acting.current();
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into privacy.incidents
                   (id, state, office_id, territory, what, noticed_at, due_at, account_id,
                    about_office, holders, from_at, to_at, entered_by)
            values (:id, 'OPEN', :office, :territory, :what, :noticed, :due, :account, :about,
                    :holders, :from, :to, :by)
            """)
        .param("id", id)
        .param("office", acting.requireOffice())
        .param("territory", acting.territory())
        .param("what", incident.what())
        .param("noticed", incident.noticedAt())
        .param("due", incident.noticedAt().plus(NOTICE_WITHIN))
        .param("account", incident.account())
        .param("about", incident.ofTheOffice() ? acting.requireOffice() : null)
        .param("holders", incident.holders().toArray(UUID[]::new))
        .param("from", incident.fromAt())
        .param("to", incident.toAt())
        .param("by", acting.actor().id())
        .update();
    audit.wrote("privacy.incident", id);
    return id;
  }

  Incident one(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(Incident.class)
        .optional()
        .orElseThrow(NotThere::new);
  }

  /** One that the head who acts may deal with: any but of their own account. */
  Incident toDeal(UUID id) {
    Incident incident = one(id);
    if (Objects.equals(incident.accountId(), Acting.current().actor().id())) {
      throw new NotThere();
    }
    return incident;
  }

  List<Incident> list(int limit) {
    Scope scope = Acting.current().scope();
    return jdbc.sql(
            COLUMNS
                + """
                   where territory >= :lo and territory < :hi
                   order by state = 'CLOSED', due_at, id limit :limit
                  """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query(Incident.class)
        .list();
  }

  /**
   * Everybody whom the account, the office, or the employer's contact was shown in the span; by the
   * system.
   */
  int count(UUID id, int version) {
    Incident incident = one(id);
    changed(
        incident,
        jdbc.sql(
                """
                update privacy.incidents
                   set version = version + 1, counted_at = now(), counted_by = :by,
                       list_allowed_by = null, list_allowed_until = null, list_taken = 0
                 where id = :id and version = :version and state <> 'CLOSED'
                """)
            .param("by", Acting.current().actor().id())
            .param("id", id)
            .param("version", version)
            .update());
    audit.wrote("privacy.incident.counted", id);
    jdbc.sql("delete from privacy.affected where incident_id = :id").param("id", id).update();
    return jdbc.sql(
            """
            insert into privacy.affected (incident_id, person_id, first_at, last_at, times, actions)
            select i.id, s.person_id, s.first_at, s.last_at, s.times, s.actions
              from privacy.incidents i cross join lateral
                   audit.shown_to(i.account_id, i.about_office, i.holders, i.from_at, i.to_at) s
             where i.id = :id
            """)
        .param("id", id)
        .update();
  }

  /** What was done about it; part of the notice. */
  void handled(UUID id, int version, String handling) {
    changed(
        one(id),
        jdbc.sql(
                """
                update privacy.incidents set version = version + 1, handling = :handling
                 where id = :id and version = :version and state <> 'CLOSED'
                """)
            .param("handling", handling)
            .param("id", id)
            .param("version", version)
            .update());
    audit.wrote("privacy.incident.handled", id);
  }

  /**
   * The persons and the authority have the notice.
   *
   * @throws RefusedException {@code incident.notCounted}, {@code incident.noHandling}
   */
  void told(UUID id, int version) {
    Incident incident = one(id);
    if (incident.countedAt() == null) {
      throw new RefusedException(Reason.of("incident.notCounted"));
    }
    if (incident.handling() == null) {
      throw new RefusedException(Reason.of("incident.noHandling"));
    }
    step(id, version, "OPEN", "NOTIFIED", "persons_told_at = :now, authority_told_at = :now");
    audit.wrote("privacy.incident.told", id);
  }

  void close(UUID id, int version) {
    step(id, version, "NOTIFIED", "CLOSED", "closed_at = :now");
    audit.wrote("privacy.incident.closed", id);
  }

  private void step(UUID id, int version, String from, String next, String sets) {
    Incident incident = one(id);
    if (!incident.state().equals(from)) {
      throw new RefusedException(Reason.of("privacy.step"));
    }
    changed(
        incident,
        jdbc.sql(
                "update privacy.incidents set version = version + 1, state = :next, "
                    + sets
                    + " where id = :id and version = :version")
            .param("next", next)
            .param("now", CaseStore.utc(days.clock().instant()))
            .param("id", id)
            .param("version", version)
            .update());
  }

  static void changed(Incident incident, int rows) {
    if (incident.closed()) {
      throw new RefusedException(Reason.of("privacy.step"));
    }
    StaleChange.unlessOne(rows);
  }

  /**
   * @param account an officer's; null without one
   * @param holders under which ids the trail knows somebody outside the offices; with neither it is
   *     about everybody of the actor's office
   */
  record NewIncident(
      String what,
      OffsetDateTime noticedAt,
      OffsetDateTime fromAt,
      OffsetDateTime toAt,
      @Nullable UUID account,
      List<UUID> holders) {
    boolean ofTheOffice() {
      return account == null && holders.isEmpty();
    }
  }
}
