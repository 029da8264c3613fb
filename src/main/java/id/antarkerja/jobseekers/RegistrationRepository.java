package id.antarkerja.jobseekers;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Actor;
import id.antarkerja.kernel.Uuid7;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** AK/I cards, their numbers, and the dated facts about them. */
@Repository
class RegistrationRepository {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuu");

  private final JdbcClient jdbc;

  RegistrationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What stays the same over a card's life. */
  record Card(
      RegistrationId id,
      JobseekerId person,
      @Nullable RegistrationId previous,
      String number,
      LocalDate issuedOn,
      LocalDate expiresOn,
      UUID officeId,
      String territory,
      String sex,
      String ageGroup,
      @Nullable Integer education,
      @Nullable String occupation) {}

  /**
   * The next number of a place and day: 4 digits of the regency, ddmmyy, a running number. The
   * counter stays locked until the transaction ends, so that none is given twice and none is lost.
   */
  String nextNumber(String region, LocalDate day) {
    String place = place(region);
    int running =
        jdbc.sql(
                """
                insert into jobseekers.number_counters as c (region, on_date, last)
                values (:region, :day, 1)
                on conflict (region, on_date) do update set last = c.last + 1
                returning last
                """)
            .param("region", place)
            .param("day", day)
            .query(Integer.class)
            .single();
    return number(place, day, running);
  }

  /** Offices above the regencies fill up with zeros: "3200", "0000". */
  static String place(String region) {
    return (region + "0000").substring(0, 4);
  }

  static String number(String place, LocalDate day, int running) {
    return "%s%s%06d".formatted(place, DAY.format(day), running);
  }

  /**
   * @param reason why there is a card, where nobody came to the counter for it
   */
  void insert(Card card, @Nullable String reason) {
    jdbc.sql(
            """
            insert into jobseekers.registrations (
              id, person_id, previous_id, number, status, issued_on, expires_on, office_id,
              territory, sex, age_group, education, occupation)
            values (
              :id, :person, :previous, :number, 'ISSUED', :issuedOn, :expiresOn, :office,
              :territory, :sex, :ageGroup, :education, :occupation)
            """)
        .param("id", card.id().value())
        .param("person", card.person().value())
        .param("previous", card.previous() == null ? null : card.previous().value())
        .param("number", card.number())
        .param("issuedOn", card.issuedOn())
        .param("expiresOn", card.expiresOn())
        .param("office", card.officeId())
        .param("territory", card.territory())
        .param("sex", card.sex())
        .param("ageGroup", card.ageGroup())
        .param("education", card.education())
        .param("occupation", card.occupation())
        .update();
    event("REGISTERED", reason, card.id(), card.issuedOn());
  }

  /**
   * The holder reported: the fact, and how many reports the card now has.
   *
   * @return false when they had already reported on that day, also if a moment ago
   */
  boolean report(RegistrationId card, int reports, LocalDate today) {
    int rows =
        jdbc.sql(
                """
                update jobseekers.registrations set reports = :reports, reported_on = :today
                 where id = :id and reported_on is distinct from :today
                """)
            .param("reports", reports)
            .param("today", today)
            .param("id", card.value())
            .update();
    if (rows == 1) {
      event("REPORTED", null, card, today);
    }
    return rows == 1;
  }

  /** False when the person has a valid card, also if since a moment ago. */
  boolean activate(JobseekerId person) {
    return jdbc.sql(
                """
                update jobseekers.jobseekers set active = true, version = version + 1
                 where id = :id and not active
                """)
            .param("id", person.value())
            .update()
        == 1;
  }

  private void event(String kind, @Nullable String reason, RegistrationId card, LocalDate on) {
    Actor actor = Acting.current().actor();
    jdbc.sql(
            """
            insert into jobseekers.registration_events (
              id, kind, reason, on_date, office_id, territory, actor_kind, actor, person_id,
              registration_id, sex, age_group, education, occupation)
            select :event, :kind, :reason, :on, office_id, territory, :actorKind, :actor, person_id, id, sex,
                   age_group, education, occupation
              from jobseekers.registrations where id = :id
            """)
        .param("event", Uuid7.next())
        .param("kind", kind)
        .param("reason", reason, Types.VARCHAR)
        .param("on", on)
        .param("actorKind", actor.kind().name())
        .param("actor", actor.id())
        .param("id", card.value())
        .update();
  }

  /** Ends the valid card of a person; empty when there is none, or it is not ours to end. */
  Optional<RegistrationId> close(
      JobseekerId person, RegistrationStatus next, @Nullable String reason, LocalDate on) {
    Actor actor = Acting.current().actor();
    return jdbc.sql("select jobseekers.close(:person, :event, :next, :reason, :on, :kind, :actor)")
        .param("person", person.value())
        .param("event", Uuid7.next())
        .param("next", next.name())
        .param("reason", reason)
        .param("on", on)
        .param("kind", actor.kind().name())
        .param("actor", actor.id())
        .query((rs, n) -> Optional.ofNullable(rs.getObject(1, UUID.class)))
        .single()
        .map(RegistrationId::new);
  }

  /** A person whose card ended by itself. */
  record Expired(UUID personId, UUID registrationId, LocalDate closedOn) {}

  /**
   * Ends cards whose last day is over, the longest ago first; the day after it is the fact's date.
   */
  List<Expired> expire(LocalDate today, int most) {
    return jdbc.sql(
            """
            with due as (
              select id from jobseekers.registrations
               where status = 'ISSUED' and expires_on < :today
               order by expires_on, id limit :most for update skip locked),
            closed as (
              update jobseekers.registrations r
                 set status = 'EXPIRED', closed_on = r.expires_on + 1, reason = 'EXPIRED'
                from due where r.id = due.id returning r.*),
            people as (
              update jobseekers.jobseekers j set active = false, version = version + 1
                from closed where j.id = closed.person_id returning j.id),
            facts as (
              insert into jobseekers.registration_events (
                id, kind, reason, on_date, office_id, territory, actor_kind, person_id,
                registration_id, sex, age_group, education, occupation)
              select uuidv7(), 'REMOVED', 'EXPIRED', closed_on, office_id, territory,
                     'SYSTEM', person_id, id, sex, age_group, education, occupation
                from closed)
            select person_id, id as registration_id, closed_on from closed
            """)
        .params(Map.of("today", today, "most", most))
        .query(Expired.class)
        .list();
  }

  /** Newest first. */
  List<JobseekerFile.Registration> ofPerson(UUID person) {
    return jdbc.sql(
            """
            select id, number, status, issued_on, expires_on, reports, closed_on, reason
              from jobseekers.registrations where person_id = :person
             order by issued_on desc, id desc
            """)
        .param("person", person)
        .query(
            (rs, n) ->
                new JobseekerFile.Registration(
                    new RegistrationId(rs.getObject("id", UUID.class)),
                    rs.getString("number"),
                    RegistrationStatus.valueOf(rs.getString("status")),
                    rs.getObject("issued_on", LocalDate.class),
                    rs.getObject("expires_on", LocalDate.class),
                    rs.getInt("reports"),
                    rs.getObject("closed_on", LocalDate.class),
                    rs.getString("reason")))
        .list();
  }

  /** The latest 50. */
  List<JobseekerFile.Event> events(UUID person) {
    return jdbc.sql(
            """
            select kind, reason, on_date, office_id, actor from jobseekers.registration_events
             where person_id = :person order by on_date desc, at desc, id desc limit 50
            """)
        .param("person", person)
        .query(JobseekerFile.Event.class)
        .list();
  }
}
