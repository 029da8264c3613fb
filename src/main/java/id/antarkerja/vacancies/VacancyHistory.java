package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.Days;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.Office;
import id.antarkerja.officers.Offices;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dated facts, only ever added; they belong to the office that holds the place of work. */
@Repository
class VacancyHistory {
  private final JdbcClient jdbc;
  private final Offices offices;
  private final Days days;

  VacancyHistory(JdbcClient jdbc, Offices offices, Days days) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.days = days;
  }

  enum Kind {
    REGISTERED,
    ADDED,
    REOPENED,
    FILLED,
    REMOVED,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    CONFIRMED,
    PAUSED,
    RESUMED,
    CHANGED
  }

  void happened(Vacancy vacancy, Kind kind) {
    happened(vacancy, kind, 0, null);
  }

  void happened(Vacancy vacancy, Kind kind, int openings, @Nullable String reason) {
    happened(vacancy, kind, openings, reason, days.today(vacancy.territory()));
  }

  void happened(Vacancy vacancy, Kind kind, int openings, @Nullable String reason, LocalDate on) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into vacancies.vacancy_events
                   (id, vacancy_id, kind, openings, reason, on_date, office_id, territory, actor_kind,
                    actor, sex_asked, min_education, occupation_group, kbli)
            values (:id, :vacancy, :kind, :openings, :reason, :on, :office, :territory, :actorKind,
                    :actor, :sexAsked, :education, :occupation, :kbli)
            """)
        .param("id", Uuid7.next())
        .param("vacancy", vacancy.id())
        .param("kind", kind.name())
        .param("openings", openings)
        .param("reason", reason)
        .param("on", on)
        .param("office", office(vacancy.territory(), acting))
        .param("territory", vacancy.territory())
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .param("sexAsked", vacancy.sexAsked().name())
        .param("education", vacancy.minEducation())
        .param("occupation", vacancy.occupationGroup())
        .param("kbli", vacancy.kbli())
        .update();
  }

  /** Whether it was filled while it was paused. */
  boolean pausedLast(UUID vacancy) {
    return jdbc.sql(
            """
            select kind = 'PAUSED' from vacancies.vacancy_events
             where vacancy_id = :vacancy and kind in ('PUBLISHED', 'PAUSED', 'RESUMED')
             order by at desc, id desc limit 1
            """)
        .param("vacancy", vacancy)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  List<Line> of(UUID vacancy) {
    return jdbc.sql(
            """
            select kind, openings, reason, on_date, actor_kind from vacancies.vacancy_events
             where vacancy_id = :vacancy order by at, id limit 200
            """)
        .param("vacancy", vacancy)
        .query(Line.class)
        .list();
  }

  private @Nullable UUID office(String territory, Acting acting) {
    return offices
        .byTerritory(territory)
        .map(Office::id)
        .map(id -> id.value())
        .orElse(acting.officeId());
  }

  /** One dated fact as the page shows it. */
  record Line(
      Kind kind,
      int openings,
      @Nullable String reason,
      LocalDate onDate,
      id.antarkerja.kernel.ActorKind actorKind) {}
}
