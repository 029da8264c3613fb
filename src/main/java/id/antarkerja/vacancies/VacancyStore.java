package id.antarkerja.vacancies;

import id.antarkerja.access.Acting;
import id.antarkerja.classifications.Education;
import id.antarkerja.employers.EmployerId;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.StaleChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Writes vacancies; every change begins by locking the row. */
@Repository
class VacancyStore {
  private static final String LOCKED =
      """
      select v.id, v.version, v.status, v.in_stock, v.employer_id, v.territory, v.openings, v.filled,
             v.expires_on, v.closes_at, v.published_at is not null as registered, v.round,
             v.min_education, v.occupation_group, v.kbli, coalesce(r.sex, 'LP') as sex_asked
        from vacancies.vacancies v join vacancies.reported r on r.vacancy_id = v.id
       where v.id = :id
         for update of v
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  VacancyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws NotThere when there is no such vacancy
   */
  Vacancy lock(VacancyId id) {
    return jdbc.sql(LOCKED)
        .param("id", id.value())
        .query((row, n) -> VacancyRow.of(row))
        .optional()
        .orElseThrow(NotThere::new);
  }

  /** As {@link #lock}, for a decision that belongs to the office of the place of work. */
  Vacancy lockOwn(VacancyId id, int version) {
    Vacancy vacancy = lock(id);
    if (!Acting.current().scope().contains(vacancy.territory())) {
      throw new NotThere();
    }
    if (vacancy.version() != version) {
      throw new StaleChange();
    }
    return vacancy;
  }

  void insert(VacancyId id, NewVacancy reported, VacancyContent content, String employerName) {
    columns(
            jdbc.sql(
                """
                insert into vacancies.vacancies
                  (id, status, employer_id, employer_name, confidential, contact_id, title, description,
                   qualification, words, regency, district, place, territory, occupation_group,
                   kbji_code, kbli, openings, wage_min, wage_max, show_wage, min_education,
                   min_experience_years, or_equivalent_experience, work_type, skills,
                   required_licences, accommodation_yes, accommodation_no, expires_on, closes_at,
                   source, source_id, source_link)
                values
                  (:id, 'SUBMITTED', :employer, :employerName, :confidential, :contact, :title,
                   :description, :qualification, :words, :regency, :district, :place, :regency,
                   :occupation, :kbji, :kbli, :openings, :wageMin, :wageMax, :showWage, :education,
                   :experience, :equivalent, :workType, cast(:skills as smallint[]),
                   cast(:licences as smallint[]), :available, :notAvailable, :expiresOn, :closesAt,
                   :source, :sourceId, :sourceLink)
                """),
            reported,
            content,
            employerName)
        .param("id", id.value())
        .param("source", reported.origin().source().name())
        .param("sourceId", reported.origin().sourceId())
        .update();
  }

  /** New content from the employer: everything is verified again in a new round. */
  void revise(Vacancy vacancy, NewVacancy reported, VacancyContent content, String employerName) {
    int rows =
        columns(
                jdbc.sql(
                    """
                    update vacancies.vacancies set
                      status = 'SUBMITTED', version = version + 1, round = round + 1,
                      employer_id = :employer, employer_name = :employerName,
                      confidential = :confidential, contact_id = :contact, title = :title,
                      description = :description, qualification = :qualification, words = :words,
                      regency = :regency, district = :district, place = :place, territory = :regency,
                      occupation_group = :occupation, kbji_code = :kbji, kbli = :kbli,
                      openings = :openings, wage_min = :wageMin, wage_max = :wageMax,
                      show_wage = :showWage, min_education = :education,
                      min_experience_years = :experience, or_equivalent_experience = :equivalent,
                      work_type = :workType, skills = cast(:skills as smallint[]),
                      required_licences = cast(:licences as smallint[]),
                      accommodation_yes = :available, accommodation_no = :notAvailable,
                      expires_on = :expiresOn, closes_at = :closesAt, source_link = :sourceLink,
                      decision_note = null
                    where id = :id and version = :version
                    """),
                reported,
                content,
                employerName)
            .param("id", vacancy.id())
            .param("version", vacancy.version())
            .update();
    StaleChange.unlessOne(rows);
  }

  private StatementSpec columns(
      StatementSpec sql, NewVacancy reported, VacancyContent content, String employerName) {
    Requirements needs = reported.requirements();
    Education education = needs.minEducation();
    return sql.param("employer", reported.employer().value())
        .param("employerName", employerName)
        .param("confidential", reported.confidential())
        .param("contact", reported.contact())
        .param("title", content.title())
        .param("description", content.description())
        .param("qualification", content.qualification())
        .param("words", VacancyContent.words(content.description(), content.qualification()))
        .param("regency", reported.regency())
        .param("district", reported.district())
        .param("place", reported.place())
        .param("occupation", reported.occupationGroup())
        .param("kbji", reported.kbji())
        .param("kbli", reported.kbli())
        .param("openings", reported.openings())
        .param("wageMin", content.wageMin())
        .param("wageMax", content.wageMax())
        .param("showWage", reported.wage().shown())
        .param("education", education == null ? null : education.level())
        .param("experience", needs.minExperienceYears())
        .param("equivalent", needs.orEquivalentExperience())
        .param("workType", reported.workType() == null ? null : reported.workType().name())
        .param("skills", InOrder.codes(needs.skills()))
        .param("licences", InOrder.codes(needs.licences()))
        .param("available", InOrder.names(reported.accommodations().available()))
        .param("notAvailable", InOrder.names(reported.accommodations().notAvailable()))
        .param("expiresOn", reported.expiresOn())
        .param("closesAt", closesAt(reported.expiresOn(), reported.regency()))
        .param("sourceLink", reported.origin().link());
  }

  /** The first moment after the last day, on the clock of the place. */
  static OffsetDateTime closesAt(LocalDate lastDay, String regency) {
    return lastDay
        .plusDays(1)
        .atStartOfDay(OfficeZone.ofRegion(regency).zone())
        .toInstant()
        .atOffset(ZoneOffset.UTC);
  }

  /** What was verified becomes what is published. */
  void publish(
      Vacancy vacancy,
      String title,
      String description,
      String qualification,
      Verification decided) {
    int rows =
        jdbc.sql(
                """
                update vacancies.vacancies set
                  status = 'PUBLISHED', in_stock = true, version = version + 1, title = :title,
                  description = :description, qualification = :qualification, words = :words,
                  occupation_group = :occupation, kbji_code = :kbji, decision_note = null,
                  published_at = coalesce(published_at, :now)
                where id = :id and version = :version and status = 'SUBMITTED'
                """)
            .param("title", title)
            .param("description", description)
            .param("qualification", qualification)
            .param("words", VacancyContent.words(description, qualification))
            .param("occupation", decided.occupationGroup())
            .param("kbji", decided.kbji())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("id", vacancy.id())
            .param("version", vacancy.version())
            .update();
    StaleChange.unlessOne(rows);
  }

  /** A step of the life cycle and nothing else. */
  void step(Vacancy vacancy, VacancyStatus next, boolean inStock, @Nullable String note) {
    int rows =
        jdbc.sql(
                """
                update vacancies.vacancies
                   set status = :next, in_stock = :inStock, version = version + 1,
                       decision_note = coalesce(:note, decision_note)
                 where id = :id and version = :version and status = :before
                """)
            .param("next", next.name())
            .param("inStock", inStock)
            .param("note", note)
            .param("id", vacancy.id())
            .param("version", vacancy.version())
            .param("before", vacancy.status().name())
            .update();
    StaleChange.unlessOne(rows);
  }

  /** Seats move without a new version: nobody's open form is spoilt by somebody being hired. */
  void seats(Vacancy vacancy, int filled, VacancyStatus next, boolean inStock) {
    int rows =
        jdbc.sql(
                """
                update vacancies.vacancies set filled = :filled, status = :next, in_stock = :inStock
                 where id = :id and filled = :before
                """)
            .param("filled", filled)
            .param("next", next.name())
            .param("inStock", inStock)
            .param("id", vacancy.id())
            .param("before", vacancy.filled())
            .update();
    StaleChange.unlessOne(rows);
  }

  /** No new version: nobody's open form is spoilt by it. */
  void rename(EmployerId employer, String name) {
    jdbc.sql(
            """
            update vacancies.vacancies set employer_name = :name
             where employer_id = :employer and employer_name <> :name
            """)
        .param("name", name)
        .param("employer", employer.value())
        .update();
  }

  List<VacancyId> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select id from vacancies.vacancies
             where status in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'PAUSED') and closes_at <= :now
             order by closes_at limit :limit for update skip locked
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, n) -> new VacancyId(row.getObject("id", UUID.class)))
        .list();
  }

  List<VacancyId> publishedOf(EmployerId employer) {
    return jdbc.sql(
            """
            select id from vacancies.vacancies
             where employer_id = :employer and status = 'PUBLISHED' order by id
            """)
        .param("employer", employer.value())
        .query((row, n) -> new VacancyId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Held until the end of the transaction, so that one record of a source arrives once. */
  void lockSource(Origin origin) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:source, 0))")
        .param("source", "vacancies " + origin.source() + " " + origin.sourceId())
        .query((row, n) -> 1)
        .list();
  }

  Optional<Known> bySource(Origin origin) {
    return jdbc.sql(
            """
            select v.id, r.fingerprint from vacancies.vacancies v
              join vacancies.reported r on r.vacancy_id = v.id
             where v.source = :source and v.source_id = :sourceId
            """)
        .param("source", origin.source().name())
        .param("sourceId", origin.sourceId())
        .query(Known.class)
        .optional();
  }

  record Known(UUID id, byte @Nullable [] fingerprint) {}
}
