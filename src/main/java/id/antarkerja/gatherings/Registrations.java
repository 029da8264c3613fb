package id.antarkerja.gatherings;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.documents.Codes;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.registry.Absence;
import id.antarkerja.officers.registry.Absences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of those who come: oneself, or a head for an officer of the same office, who is told.
 */
@Service
@Transactional
public class Registrations {
  private final JdbcClient jdbc;
  private final Absences absences;
  private final Audit audit;
  private final Days days;

  Registrations(JdbcClient jdbc, Absences absences, Audit audit, Days days) {
    this.jdbc = jdbc;
    this.absences = absences;
    this.audit = audit;
    this.days = days;
  }

  /** For oneself; see {@link #register(UUID, UUID)}. */
  public Registration.Standing register(UUID gathering) {
    return register(gathering, self());
  }

  /**
   * A place, or the next one on the waiting list. Doing it again changes nothing.
   *
   * @throws NotThere when there is no such gathering, or the actor does not answer for the officer
   * @throws RefusedException {@code gatherings.shut}, {@code gatherings.notInvited}, {@code
   *     gatherings.notInvitedOther}
   */
  public Registration.Standing register(UUID gathering, UUID officer) {
    String answer =
        jdbc.sql("select gatherings.register(:gathering, :officer, :card, :now)")
            .param("gathering", gathering)
            .param("officer", officer)
            .param("card", Codes.next())
            .param("now", now())
            .query(String.class)
            .single();
    switch (answer) {
      case "NOT_THERE" -> throw new NotThere();
      case "SHUT" -> throw new RefusedException(Reason.of("gatherings.shut"));
      case "NOT_INVITED" -> throw new RefusedException(notInvited(officer));
      default -> {}
    }
    audit.wrote("gathering.registered", gathering);
    return Registration.Standing.valueOf(answer);
  }

  /** For oneself; see {@link #giveBack(UUID, UUID)}. */
  public void giveBack(UUID gathering) {
    giveBack(gathering, self());
  }

  /**
   * Gives a place back, until it begins or one is there; whoever waits longest has it in the same
   * moment.
   *
   * @throws NotThere when there is none, or the actor does not answer for the officer
   * @throws RefusedException {@code gatherings.begun}, {@code gatherings.present}
   */
  public void giveBack(UUID gathering, UUID officer) {
    String answer =
        jdbc.sql("select gatherings.give_back(:gathering, :officer, :now)")
            .param("gathering", gathering)
            .param("officer", officer)
            .param("now", now())
            .query(String.class)
            .single();
    switch (answer) {
      case "NOT_THERE" -> throw new NotThere();
      case "BEGUN" -> throw new RefusedException(Reason.of("gatherings.begun"));
      case "PRESENT" -> throw new RefusedException(Reason.of("gatherings.present"));
      default -> audit.wrote("gathering.givenBack", gathering);
    }
  }

  /** How the actor stands; empty for who never registered. */
  @Transactional(readOnly = true)
  public Optional<Registration> own(UUID gathering) {
    return jdbc.sql(
            """
            select r.state, r.card, r.moved_up_at, r.attended_at,
                   exists (select from gatherings.raters x
                            where x.gathering_id = r.gathering_id
                              and x.officer_id = r.officer_id) as rated,
                   gatherings.ahead_of_me(r.gathering_id) as ahead
              from gatherings.registrations r
             where r.gathering_id = :gathering and r.officer_id = :me
            """)
        .param("gathering", gathering)
        .param("me", self())
        .query(
            (row, n) ->
                new Registration(
                    Registration.Standing.valueOf(row.getString("state")),
                    row.getString("card"),
                    row.getInt("ahead"),
                    GatheringRepository.instant(row, "moved_up_at"),
                    GatheringRepository.instant(row, "attended_at"),
                    row.getBoolean("rated")))
        .optional();
  }

  /** Whether the actor is among those it is for. */
  @Transactional(readOnly = true)
  public boolean invited(UUID gathering) {
    return jdbc.sql("select gatherings.invited(:gathering)")
        .param("gathering", gathering)
        .query(Boolean.class)
        .single();
  }

  /** Officers of the head's own office who have registered, with who they are. */
  @Transactional(readOnly = true)
  List<UUID> ofOurOffice(UUID gathering) {
    return jdbc.sql(
            """
            select officer_id from gatherings.registrations
             where gathering_id = :gathering and office_id = :office and officer_id <> :me
               and state <> 'CANCELLED'
             order by asked
            """)
        .param("gathering", gathering)
        .param("office", Acting.current().requireOffice())
        .param("me", self())
        .query(UUID.class)
        .list();
  }

  /** What of the actor's own lies at the same time: a warning, nobody is kept away by it. */
  @Transactional(readOnly = true)
  List<Clash> clashes(Gathering gathering) {
    LocalDate from = gathering.startsOn();
    LocalDate until = gathering.endsOn();
    List<Clash> away =
        absences.own().stream()
            .filter(one -> !one.fromOn().isAfter(until) && !one.untilOn().isBefore(from))
            .map(Clash::away)
            .toList();
    List<Clash> elsewhere =
        jdbc.sql(
                """
                select g.id, g.title from gatherings.registrations r
                  join gatherings.gatherings g on g.id = r.gathering_id
                 where r.officer_id = :me and r.state <> 'CANCELLED' and g.id <> :gathering
                   and g.state in ('OPEN', 'CLOSED') and g.starts_at < :ends and g.ends_at > :starts
                 order by g.starts_at limit 5
                """)
            .param("me", self())
            .param("gathering", gathering.id())
            .param("starts", GatheringRepository.at(gathering.text().startsAt()))
            .param("ends", GatheringRepository.at(gathering.text().endsAt()))
            .query(
                (row, n) ->
                    new Clash(row.getObject("id", UUID.class), row.getString("title"), null))
            .list();
    return Stream.concat(away.stream(), elsewhere.stream()).toList();
  }

  /**
   * Another gathering, or an absence.
   *
   * @param other null for an absence
   */
  record Clash(@Nullable UUID other, String title, @Nullable Absence absence) {
    static Clash away(Absence absence) {
      return new Clash(null, "", absence);
    }
  }

  /** Said to oneself, or of somebody else. */
  static Reason notInvited(UUID officer) {
    return Reason.of(
        officer.equals(self()) ? "gatherings.notInvited" : "gatherings.notInvitedOther");
  }

  private static UUID self() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }

  private OffsetDateTime now() {
    Instant now = days.clock().instant();
    return GatheringRepository.at(now);
  }
}
