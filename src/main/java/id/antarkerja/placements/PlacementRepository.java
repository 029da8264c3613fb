package id.antarkerja.placements;

import id.antarkerja.access.Scope;
import id.antarkerja.kernel.StaleChange;
import id.antarkerja.referrals.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlacementRepository {
  private static final String IN_SCOPE =
      """
      (territory >= :lo and territory < :hi
         or consented and vacancy_territory >= :lo and vacancy_territory < :hi)
      """;

  private final JdbcClient jdbc;

  PlacementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Placement> one(PlacementId id) {
    return jdbc.sql(Placement.COLUMNS + " where id = :id")
        .param("id", id.value())
        .query(Placement.class)
        .optional();
  }

  /** The one that is not cancelled. */
  Optional<Placement> of(UUID person, UUID vacancy) {
    return jdbc.sql(
            Placement.COLUMNS
                + """
                   where person_id = :person and vacancy_id = :vacancy
                     and status <> 'CANCELLED'
                  """)
        .param("person", person)
        .param("vacancy", vacancy)
        .query(Placement.class)
        .optional();
  }

  /** Whether one side says that this referral led to work, and the other has not answered. */
  boolean hasOpenReport(UUID referral) {
    return jdbc.sql(
            """
            select exists (select from placements.placements
                            where referral_id = :referral and status = 'REPORTED')
            """)
        .param("referral", referral)
        .query(Boolean.class)
        .single();
  }

  /** By first day, latest first, after a given place in that order. */
  List<Placement> list(
      Scope scope, List<String> statuses, LocalDate beforeDay, UUID beforeId, int limit) {
    return jdbc.sql(
            Placement.COLUMNS
                + " where status in (:statuses) and "
                + IN_SCOPE
                + """
                   and (start_on, id) < (:beforeDay, :beforeId)
                   order by start_on desc, id desc limit :limit
                  """)
        .param("statuses", statuses)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("beforeDay", beforeDay)
        .param("beforeId", beforeId)
        .param("limit", limit)
        .query(Placement.class)
        .list();
  }

  PlacementCounts counts(Scope scope, LocalDate today) {
    return jdbc.sql(
            """
            select count(*) filter (where status = 'REPORTED') as waiting,
                   count(*) filter (where status = 'CONFIRMED') as working,
                   (select count(*) from placements.follow_ups f
                     where f.territory >= :lo and f.territory < :hi and f.due_on <= :today
                       and f.done_on is null and not f.dropped) as follow_ups_due
              from placements.placements where status in ('REPORTED', 'CONFIRMED') and
            """
                + IN_SCOPE)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("today", today)
        .query(PlacementCounts.class)
        .single();
  }

  /**
   * @param consented the person agreed that the office of the vacancy knows
   */
  void insert(Placement p, boolean consented) {
    jdbc.sql(
            """
            insert into placements.placements
                   (id, status, person_id, person_public_id, person_name, sex, education,
                    person_region, vacancy_id, vacancy_title, vacancy_place, occupation_group,
                    kbli, employer_id, employer_name, referral_id, office_id, territory,
                    vacancy_territory, reported_by, reported_on, scope, contract, wage, start_on,
                    consented)
            values (:id, 'REPORTED', :person, :publicId, :name, :sex, :education, :region,
                    :vacancy, :title, :place, :group, :kbli, :employer, :employerName, :referral,
                    :office, :territory, :vacancyTerritory, :by, :on, :scope, :contract, :wage,
                    :startOn, :consented)
            """)
        .param("id", p.id().value())
        .param("person", p.personId())
        .param("publicId", p.personPublicId())
        .param("name", p.personName())
        .param("sex", p.sex().name())
        .param("education", p.education())
        .param("region", p.personRegion())
        .param("vacancy", p.vacancyId().value())
        .param("title", p.vacancyTitle())
        .param("place", p.vacancyPlace())
        .param("group", p.occupationGroup())
        .param("kbli", p.kbli())
        .param("employer", p.employerId())
        .param("employerName", p.employerName())
        .param("referral", p.referralId())
        .param("office", p.officeId())
        .param("territory", p.territory())
        .param("vacancyTerritory", p.vacancyTerritory())
        .param("by", p.reportedBy().name())
        .param("on", p.reportedOn())
        .param("scope", p.scope().name())
        .param("contract", p.contract() == null ? null : p.contract().name())
        .param("wage", p.wage())
        .param("startOn", p.startOn())
        .param("consented", consented)
        .update();
  }

  /**
   * @throws StaleChange when somebody was faster
   */
  void confirm(Placement before, int version, Confirmation said, LocalDate on) {
    Contract contract = said.contract();
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update placements.placements
                   set version = version + 1, status = 'CONFIRMED', confirmed_on = :on,
                       confirmed_how = :how, scope = :scope, contract = :contract, wage = :wage,
                       start_on = :startOn
                 where id = :id and version = :version and status = 'REPORTED'
                """)
            .param("on", on)
            .param("how", said.how().name())
            .param("scope", said.scope().name())
            .param("contract", contract.name())
            .param("wage", said.wage())
            .param("startOn", said.startOn())
            .param("id", before.id().value())
            .param("version", version)
            .update());
  }

  void over(Placement before, int version, PlacementStatus next, String reason, LocalDate on) {
    StaleChange.unlessOne(
        jdbc.sql(
                """
                update placements.placements
                   set version = version + 1, status = :next, ended_on = :on, reason = :reason
                 where id = :id and version = :version and status = :from
                """)
            .param("next", next.name())
            .param("on", on)
            .param("reason", reason)
            .param("id", before.id().value())
            .param("version", version)
            .param("from", before.status().name())
            .update());
  }

  void plan(Placement placement, LocalDate startOn) {
    for (int month : new int[] {1, 3, 6, 12}) {
      jdbc.sql(
              """
              insert into placements.follow_ups (placement_id, month, territory, due_on)
              values (:id, :month, :territory, :due)
              """)
          .param("id", placement.id().value())
          .param("month", month)
          .param("territory", placement.territory())
          .param("due", startOn.plusMonths(month))
          .update();
    }
  }

  List<FollowUp> followUps(PlacementId id) {
    return jdbc.sql(
            """
            select month, due_on, done_on, still_working, reason, dropped
              from placements.follow_ups where placement_id = :id order by month
            """)
        .param("id", id.value())
        .query(FollowUp.class)
        .list();
  }

  List<DueFollowUp> due(Scope scope, LocalDate today, int limit) {
    return jdbc.sql(
            """
            select f.placement_id, p.person_id, p.person_name, p.vacancy_title, p.employer_name,
                   f.month, f.due_on, p.start_on
              from placements.follow_ups f
              join placements.placements p on p.id = f.placement_id
             where f.territory >= :lo and f.territory < :hi and f.due_on <= :today
               and f.done_on is null and not f.dropped
             order by f.due_on, f.placement_id, f.month limit :limit
            """)
        .param("lo", scope.lo())
        .param("hi", scope.hi())
        .param("today", today)
        .param("limit", limit)
        .query(DueFollowUp.class)
        .list();
  }

  /** Whether it was still open. */
  boolean followedUp(
      PlacementId id, int month, StillWorking answer, @Nullable EndReason reason, LocalDate on) {
    return jdbc.sql(
                """
                update placements.follow_ups
                   set done_on = :on, still_working = :answer, reason = :reason
                 where placement_id = :id and month = :month and done_on is null and not dropped
                """)
            .param("on", on)
            .param("answer", answer.name())
            .param("reason", reason == null ? null : reason.name())
            .param("id", id.value())
            .param("month", month)
            .update()
        == 1;
  }

  void dropFollowUps(PlacementId id) {
    jdbc.sql(
            """
            update placements.follow_ups set dropped = true
             where placement_id = :id and done_on is null
            """)
        .param("id", id.value())
        .update();
  }
}
