package id.antarkerja.referrals;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.kernel.StaleChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReferralRepository {
  /** In sight of a scope: its own people, and those who agreed to be sent to its vacancies. */
  private static final String IN_SCOPE =
      """
      (territory >= :lo and territory < :hi
         or vacancy_territory >= :lo and vacancy_territory < :hi and consent_at is not null
            and (ended_at is null or ended_at >= now() or status = 'HIRED'))
      """;

  /** What an officer does today: a person is asked on the last day, an employer after it. */
  private static final String TO_DO =
      """
      (status in ('AGREED', 'OFFERED') or due_on < :today
         or due_on = :today and due_side = 'PERSON')
      """;

  private final JdbcClient jdbc;

  ReferralRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Referral> one(ReferralId id) {
    return jdbc.sql(Referral.COLUMNS + " where id = :id")
        .param("id", id.value())
        .query(Referral.class)
        .optional();
  }

  Optional<Referral> openOf(UUID person, UUID vacancy) {
    return jdbc.sql(
            Referral.COLUMNS
                + " where person_id = :person and vacancy_id = :vacancy and ended_on is null")
        .param("person", person)
        .param("vacancy", vacancy)
        .query(Referral.class)
        .optional();
  }

  List<Referral> ofPerson(UUID person, int limit) {
    return jdbc.sql(
            Referral.COLUMNS
                + " where person_id = :person order by created_at desc, id desc limit :limit")
        .param("person", person)
        .param("limit", limit)
        .query(Referral.class)
        .list();
  }

  List<Referral> ofEmployer(UUID employer, int limit) {
    return jdbc.sql(
            Referral.COLUMNS
                + """
                   where employer_id = :employer and letter_no is not null
                   order by (status in ('LETTER_ISSUED', 'INTERVIEW', 'NO_FEEDBACK')) desc,
                            created_at desc, id desc limit :limit
                  """)
        .param("employer", employer)
        .param("limit", limit)
        .query(Referral.class)
        .list();
  }

  List<Referral> ofVacancy(UUID vacancy, Scope scope, int limit) {
    return jdbc.sql(
            Referral.COLUMNS
                + " where vacancy_id = :vacancy and "
                + IN_SCOPE
                + " order by created_at desc, id desc limit :limit")
        .param("vacancy", vacancy)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("limit", limit)
        .query(Referral.class)
        .list();
  }

  /** Locked, so that who closes and who answers wait for each other. */
  List<Referral> openOfVacancyLocked(UUID vacancy) {
    return jdbc.sql(
            Referral.COLUMNS
                + """
                   where vacancy_id = :vacancy
                     and status in ('PROPOSED', 'AGREED', 'LETTER_ISSUED', 'INTERVIEW')
                   order by id for update
                  """)
        .param("vacancy", vacancy)
        .query(Referral.class)
        .list();
  }

  /** By due day, those without one last, after a given place in that order. */
  List<Referral> open(
      Scope scope, boolean onlyToDo, LocalDate today, LocalDate afterDue, UUID afterId, int limit) {
    return jdbc.sql(
            Referral.COLUMNS
                + " where ended_on is null and "
                + IN_SCOPE
                + (onlyToDo ? " and " + TO_DO : "")
                + """
                   and (due_sort, id) > (:afterDue, :afterId)
                   order by due_sort, id limit :limit
                  """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("today", today)
        .param("afterDue", afterDue)
        .param("afterId", afterId)
        .param("limit", limit)
        .query(Referral.class)
        .list();
  }

  /** Newest first. */
  List<Referral> ended(Scope scope, LocalDate beforeDay, UUID beforeId, int limit) {
    return jdbc.sql(
            Referral.COLUMNS
                + " where ended_on is not null and "
                + IN_SCOPE
                + """
                   and (ended_on, id) < (:beforeDay, :beforeId)
                   order by ended_on desc, id desc limit :limit
                  """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("beforeDay", beforeDay)
        .param("beforeId", beforeId)
        .param("limit", limit)
        .query(Referral.class)
        .list();
  }

  ReferralCounts counts(Scope scope, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) filter (where %s) as to_do,
                   count(*) as running,
                   (select count(*) from referrals.requests
                     where to_territory >= :lo and to_territory < :hi and status = 'OPEN')
                     as requests
              from referrals.referrals
             where ended_on is null and
            """
                    .formatted(TO_DO)
                + IN_SCOPE)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("today", today)
        .query(ReferralCounts.class)
        .single();
  }

  /** Another referral that still lets the office of the vacancy see the person. */
  boolean stillSeenBy(UUID person, UUID office, ReferralId except) {
    return jdbc.sql(
            """
            select exists (select from referrals.referrals
                            where person_id = :person and vacancy_office_id = :office
                              and consent_at is not null and ended_on is null and id <> :except)
            """)
        .param("person", person)
        .param("office", office)
        .param("except", except.value())
        .query(Boolean.class)
        .single();
  }

  void insert(ReferralId id, Candidate who, Target where, Acting by, LocalDate on, LocalDate due) {
    jdbc.sql(
            """
            insert into referrals.referrals
                   (id, status, person_id, person_public_id, person_name, birth_year, sex,
                    education, skills, vacancy_id, vacancy_title, vacancy_place, employer_id,
                    employer_name, office_id, territory, vacancy_office_id, vacancy_territory,
                    officer, officer_name, proposed_on, due_side, due_on)
            values (:id, 'PROPOSED', :person, :publicId, :name, :born, :sex, :education, :skills,
                    :vacancy, :title, :place, :employer, :employerName, :office, :territory,
                    :vacancyOffice, :vacancyTerritory, :officer, :officerName, :on, 'PERSON', :due)
            """)
        .param("id", id.value())
        .param("person", who.personId())
        .param("publicId", who.publicId())
        .param("name", who.name())
        .param("born", who.birthYear())
        .param("sex", who.sex().name())
        .param("education", who.education())
        .param("skills", who.skills().toArray(Integer[]::new))
        .param("vacancy", where.vacancy().value())
        .param("title", where.title())
        .param("place", where.place())
        .param("employer", where.employerId())
        .param("employerName", where.employerName())
        .param("office", who.officeId())
        .param("territory", who.territory())
        .param("vacancyOffice", where.officeId())
        .param("vacancyTerritory", where.territory())
        .param("officer", by.actor().id())
        .param("officerName", by.name())
        .param("on", on)
        .param("due", due)
        .update();
  }

  /**
   * @throws StaleChange when it has another version or status by now
   */
  void apply(Referral before, int version, Step step) {
    String sets =
        step.columns().keySet().stream()
            .map(column -> ", " + column + " = :" + column)
            .collect(Collectors.joining());
    JdbcClient.StatementSpec update =
        jdbc.sql(
                "update referrals.referrals set version = version + 1, status = :next, ended_at = "
                    + (step.next.isOpen() ? "null" : "now()")
                    + sets
                    + " where id = :id and version = :version and status = :from")
            .param("next", step.next.name())
            .param("id", before.id().value())
            .param("version", version)
            .param("from", before.status().name());
    for (var column : step.columns().entrySet()) {
      update = update.param(column.getKey(), column.getValue());
    }
    StaleChange.unlessOne(update.update());
  }

  /** The next number of an office and year; nobody else gets one until this transaction ends. */
  int nextLetterNumber(UUID office, int year) {
    return jdbc.sql(
            """
            insert into referrals.letter_counters as c (office_id, year, last)
            values (:office, :year, 1)
            on conflict (office_id, year) do update set last = c.last + 1
            returning last
            """)
        .param("office", office)
        .param("year", year)
        .query(Integer.class)
        .single();
  }
}
