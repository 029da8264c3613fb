package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Purpose;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.Supervisors;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Uuid7;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening a person of another office in an emergency: one person, one officer, one hour, with a
 * reason; the supervisor hears of it at once and reviews it within a day, and the person can see
 * it. It never opens what is core: NIK, needs, protected notes, one's own file.
 */
@Service
@Transactional
class BreakGlass {
  static final int MINUTES = 60;
  static final int SHORTEST_REASON = 20;
  private static final String REASON = "jobseekers.glass.reason";

  private final JdbcClient jdbc;
  private final Elsewhere elsewhere;
  private final Sight sight;
  private final JobseekerReader reader;
  private final PersonAccess access;
  private final PersonCipher cipher;
  private final Supervisors supervisors;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  BreakGlass(
      JdbcClient jdbc,
      Elsewhere elsewhere,
      Sight sight,
      JobseekerReader reader,
      PersonAccess access,
      PersonCipher cipher,
      Supervisors supervisors,
      Audit audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.elsewhere = elsewhere;
    this.sight = sight;
    this.reader = reader;
    this.access = access;
    this.cipher = cipher;
    this.supervisors = supervisors;
    this.audit = audit;
    this.events = events;
  }

  /** Whether this hit may lead on; looks like "not there" for anybody else's. */
  void check(UUID sighting) {
    elsewhere.sighted(sighting);
  }

  /**
   * Opens the person behind a hit of this officer's own search.
   *
   * @return the person's id in addresses
   * @throws id.antarkerja.access.StepUpNeeded without a fresh proof of who acts
   * @throws RefusedException {@code jobseekers.glass.reason} when it is too short, {@code
   *     jobseekers.glass.budget} when the day's three are used up
   */
  UUID open(UUID sighting, GlassCategory category, String reason) {
    StepUp.require();
    String why = reason.strip();
    if (why.codePoints().filter(c -> !Character.isWhitespace(c)).count() < SHORTEST_REASON) {
      throw new RefusedException(Reason.of("jobseekers.glass.reason", SHORTEST_REASON));
    }
    UUID person = elsewhere.sighted(sighting).personId();
    Acting acting = Acting.current();
    UUID account = java.util.Objects.requireNonNull(acting.actor().id());
    Long grant = access.breakGlass(person, MINUTES);
    if (grant == null) {
      throw new RefusedException(Reason.of("jobseekers.glass.budget"));
    }
    String told = supervisors.territoryOver(account, acting.territory());
    UUID id = Uuid7.next();
    if (record(id, grant, person, category, why, told)) {
      audit.read(
          "jobseeker.glassBroken", Purpose.SERVICE, person, category.name(), "basis:BREAK_GLASS");
      events.publishEvent(new GlassBroken(id, told));
    }
    return reader
        .summary(person)
        .flatMap(sight::of)
        .map(JobseekerSummary::publicId)
        .orElseThrow(NotThere::new);
  }

  /** False when the hour of an earlier one is still running. */
  private boolean record(
      UUID id, long grant, UUID person, GlassCategory category, String why, String told) {
    Acting acting = Acting.current();
    return jdbc.sql(
                """
                insert into jobseekers.glass (id, grant_id, person_id, account_id, account_name,
                                              office_id, category, reason_sealed, until,
                                              told_territory)
                values (:id, :grant, :person, :account, :name, :office, :category, :reason,
                        now() + make_interval(mins => :minutes), :told)
                on conflict (grant_id) do nothing
                """)
            .param("id", id)
            .param("grant", grant)
            .param("person", person)
            .param("account", acting.actor().id())
            .param("name", acting.name())
            .param("office", acting.requireOffice())
            .param("category", category.name())
            .param("reason", cipher.seal(person, REASON, why))
            .param("minutes", MINUTES)
            .param("told", told)
            .update()
        == 1;
  }

  /**
   * One that waits for the review of whoever asks.
   *
   * @param reviewBy 24 hours after it happened
   */
  record Waiting(
      UUID id,
      UUID personId,
      UUID accountId,
      String accountName,
      UUID officeId,
      GlassCategory category,
      byte[] reasonSealed,
      OffsetDateTime at,
      OffsetDateTime until,
      OffsetDateTime reviewBy) {}

  /** For the head of an office; never their own, nor of whom they made. */
  List<Waiting> waiting() {
    Acting acting = Acting.current();
    List<Waiting> found =
        jdbc.sql(
                """
                select id, person_id, account_id, account_name, office_id, category, reason_sealed, at, until,
                       at + interval '24 hours' as review_by
                  from jobseekers.glass_waiting
                 where waits_at = :own and access.second_against(:self, account_id) is null
                 order by at limit 100
                """)
            .param("own", acting.territory())
            .param("self", acting.actor().id())
            .query(Waiting.class)
            .list();
    found.forEach(
        one -> audit.read("jobseeker.glassReview", Purpose.OVERSIGHT, one.personId(), "reason"));
    return found;
  }

  String reason(Waiting one) {
    return cipher.open(one.personId(), REASON, one.reasonSealed());
  }

  /**
   * The head's answer: it was right, or the office above has to look.
   *
   * @throws NotThere for what does not wait here, for one's own, and for whom one made
   */
  void review(UUID id, boolean accepted) {
    Acting acting = Acting.current();
    Waiting one =
        waiting().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    jdbc.sql(
            """
            insert into jobseekers.glass_reviews (glass_id, territory, answer, escalated_to, account_id)
            values (:id, :own, :answer, :to, :self)
            """)
        .param("id", one.id())
        .param("own", acting.territory())
        .param("answer", accepted ? "ACCEPTED" : "ESCALATED")
        .param(
            "to",
            accepted ? null : above(one.accountId(), acting.territory()),
            java.sql.Types.VARCHAR)
        .param("self", acting.actor().id())
        .update();
    audit.wrote(accepted ? "jobseeker.glassAccepted" : "jobseeker.glassEscalated", one.personId());
  }

  /** The office above, with a head; null from the centre: then it is an incident. */
  private @Nullable String above(UUID reader, String territory) {
    if (territory.equals(id.antarkerja.access.Scope.EVERYWHERE)) {
      return null;
    }
    String parent =
        territory.matches("\\d{4}.+")
            ? territory.substring(0, 4)
            : territory.matches("\\d{4}") ? territory.substring(0, 2) : "*";
    return supervisors.territoryOver(reader, parent);
  }
}
