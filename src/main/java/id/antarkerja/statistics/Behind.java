package id.antarkerja.statistics;

import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.Listed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons and vacancies behind a number, a page at a time. */
@Service
@Transactional
class Behind {
  static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final Audit audit;

  Behind(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * A line of part I: one registration.
   *
   * @param kind of the fact that counts here
   * @param name null when the person has moved to an office whose files are not open to the reader
   */
  record PersonRow(
      UUID event,
      String territory,
      LocalDate onDate,
      String kind,
      @Nullable String reason,
      String age,
      String sex,
      UUID personId,
      @Nullable UUID publicId,
      @Nullable String name,
      @Nullable String number) {

    PersonRow named(Listed how) {
      return name == null
          ? this
          : new PersonRow(
              event,
              territory,
              onDate,
              kind,
              reason,
              age,
              sex,
              personId,
              publicId,
              how.name(personId, name),
              number);
    }

    String end() {
      return territory + "_" + onDate + "_" + event;
    }

    @Nullable String maskedNumber() {
      return number == null ? null : Listed.masked(number);
    }
  }

  /** A line of part II: the places of one vacancy. */
  record VacancyRow(UUID id, String sex, long places, String title, String employer) {}

  /** One more than a page when there are more, in order of territory, day and fact. */
  List<PersonRow> persons(Asked asked, Line line, Cell column, Start after) {
    var parameters = range(asked, column);
    parameters.put("afterTerritory", after.territory());
    parameters.put("afterDay", after.onDate());
    parameters.put("afterEvent", after.event());
    parameters.put("limit", PAGE + 1);
    List<PersonRow> rows =
        jdbc.sql(
                """
            select x.event, x.territory, x.on_date, x.kind, x.reason, x.age, x.sex,
                   x.person_id, j.public_id, j.name, r.number
              from (select e.id as event, e.territory, e.on_date, e.kind, e.reason,
                           e.age_group as age, e.sex, e.person_id, e.registration_id
                      from jobseekers.registration_events e
                     where e.territory >= :lo and e.territory < :hi
                       and (:age = '' or e.age_group = :age) and (:sex = '' or e.sex = :sex)
                       and (e.territory, e.on_date, e.id) > (:afterTerritory, :afterDay, :afterEvent)
                       and %s
                     order by e.territory, e.on_date, e.id limit :limit) x
              left join jobseekers.jobseekers j on j.id = x.person_id
              left join jobseekers.registrations r on r.id = x.registration_id
             order by x.territory, x.on_date, x.event
            """
                    .formatted(persons(line)))
            .params(parameters)
            .query(PersonRow.class)
            .list();
    Listed how =
        audit.listed(
            "statistics.iii1.list",
            Purpose.OVERSIGHT,
            rows.stream().filter(row -> row.name() != null).map(PersonRow::personId).toList());
    return rows.stream().map(row -> row.named(how)).toList();
  }

  private static String persons(Line line) {
    return switch (line) {
      case CARRIED -> stock(":first");
      case REGISTERED -> "e.kind = 'REGISTERED' and e.on_date >= :first and e.on_date < :next";
      case IN -> "e.kind = 'REGISTERED' and e.on_date < :next and " + stillThere(":first");
      case FILLED -> "e.kind = 'PLACED' and e.on_date >= :first and e.on_date < :next";
      case REMOVED -> "e.kind = 'REMOVED' and e.on_date >= :first and e.on_date < :next";
      case OUT -> "e.kind in ('PLACED', 'REMOVED') and e.on_date >= :first and e.on_date < :next";
      case REST -> stock(":next");
    };
  }

  /** Registered before a day and not yet gone on it. */
  private static String stock(String day) {
    return "e.kind = 'REGISTERED' and e.on_date < %s and ".formatted(day) + stillThere(day);
  }

  private static String stillThere(String day) {
    return """
        not exists (select 1 from jobseekers.registration_events c
                     where c.person_id = e.person_id and c.registration_id = e.registration_id
                       and c.kind in ('PLACED', 'REMOVED') and c.on_date < %s)\
        """
        .formatted(day);
  }

  /** One more than a page when there are more, in order of registration. */
  List<VacancyRow> vacancies(Asked asked, Line line, Cell column, UUID after) {
    var parameters = range(asked, column);
    parameters.put("after", after);
    parameters.put("limit", PAGE + 1);
    return jdbc.sql(
            """
            select v.id, x.sex, x.places, v.title, v.employer_name as employer
              from (select vacancy_id, min(sex_asked) as sex, sum(%1$s) as places
                      from vacancies.vacancy_events
                     where territory >= :lo and territory < :hi and openings > 0
                       and on_date < :next and %2$s
                       and (:sex = '' or sex_asked = :sex) and vacancy_id > :after
                     group by vacancy_id having sum(%1$s) <> 0
                     order by vacancy_id limit :limit) x
              join vacancies.vacancies v on v.id = x.vacancy_id
             order by x.vacancy_id
            """
                .formatted(places(line), facts(line)))
        .params(parameters)
        .query(VacancyRow.class)
        .list();
  }

  private static String places(Line line) {
    String in = "kind in ('REGISTERED', 'ADDED', 'REOPENED')";
    return switch (line) {
      case CARRIED, REST -> "case when " + in + " then openings else -openings end";
      case IN ->
          "case when " + in + " then openings when on_date < :first then -openings else 0 end";
      case REGISTERED, FILLED, REMOVED, OUT -> "openings";
    };
  }

  private static String facts(Line line) {
    String inMonth = "on_date >= :first and kind in ";
    return switch (line) {
      case CARRIED -> "on_date < :first";
      case IN, REST -> "true";
      case REGISTERED -> inMonth + "('REGISTERED', 'ADDED', 'REOPENED')";
      case FILLED -> inMonth + "('FILLED')";
      case REMOVED -> inMonth + "('REMOVED')";
      case OUT -> inMonth + "('FILLED', 'REMOVED')";
    };
  }

  private static Map<String, Object> range(Asked asked, Cell column) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("lo", asked.range().lo());
    parameters.put("hi", asked.range().hi());
    parameters.put("first", asked.first());
    parameters.put("next", asked.next());
    parameters.put("age", column.age());
    parameters.put("sex", column.sex());
    return parameters;
  }
}
