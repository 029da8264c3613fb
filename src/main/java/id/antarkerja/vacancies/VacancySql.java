package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions and row mappings that every query of this module shares. */
final class VacancySql {
  /** Past its last day: shown as expired everywhere, whether or not {@link ExpiryJob} has run. */
  static final String PAST = "v.closes_at <= :now";

  static final String EFFECTIVE =
      "case when v.status in ('SUBMITTED', 'RETURNED', 'PUBLISHED', 'PAUSED') and "
          + PAST
          + " then 'EXPIRED' else v.status end as effective";

  static final String OPEN = "v.status = 'PUBLISHED' and v.closes_at > :now";

  static final String COLUMNS =
      """
      select v.id, v.seq, v.version, v.status, v.employer_id, v.employer_name, v.confidential,
             v.contact_id, v.title, v.description, v.qualification, v.regency, v.district, v.place,
             v.occupation_group, v.kbji_code, v.kbli, v.openings, v.filled, v.wage_min, v.wage_max,
             v.min_education, v.min_experience_years, v.or_equivalent_experience, v.work_type,
             v.skills, v.required_licences, v.accommodation_yes, v.accommodation_no,
             v.published_at, v.expires_on, v.closes_at, v.source, v.source_id, v.source_link,
             v.decision_note,
      """
          + EFFECTIVE
          + " from vacancies.vacancies v ";

  static final String SUMMARY_COLUMNS =
      """
      select v.id, v.version, v.employer_id, v.employer_name, v.title, v.regency, v.place,
             v.occupation_group, v.openings, v.filled, v.wage_min, v.wage_max, v.expires_on,
             v.source, v.seq,
      """
          + EFFECTIVE
          + " from vacancies.vacancies v ";

  private VacancySql() {}

  static VacancySummary summary(ResultSet row) throws SQLException {
    return new VacancySummary(
        id(row),
        row.getInt("version"),
        new EmployerId(row.getObject("employer_id", UUID.class)),
        row.getString("employer_name"),
        row.getString("title"),
        row.getString("regency"),
        row.getString("place"),
        row.getString("occupation_group"),
        row.getInt("openings"),
        row.getInt("filled"),
        wage(row),
        VacancyStatus.valueOf(row.getString("effective")),
        row.getObject("expires_on", LocalDate.class),
        VacancySource.valueOf(row.getString("source")));
  }

  static VacancyFacts facts(ResultSet row) throws SQLException {
    int openings = row.getInt("openings");
    return new VacancyFacts(
        id(row),
        row.getLong("seq"),
        row.getString("regency"),
        row.getString("district"),
        row.getString("occupation_group"),
        row.getString("kbji_code"),
        row.getString("kbli"),
        requirements(row),
        workType(row.getString("work_type")),
        new Accommodations(
            accommodations(row.getArray("accommodation_yes")),
            accommodations(row.getArray("accommodation_no"))),
        wage(row),
        openings,
        openings - row.getInt("filled"),
        instant(row, "published_at"),
        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
        VacancyStatus.valueOf(row.getString("effective")));
  }

  static VacancyRead read(ResultSet row) throws SQLException {
    return new VacancyRead(
        summary(row),
        facts(row),
        row.getString("description"),
        row.getString("qualification"),
        new Origin(
            VacancySource.valueOf(row.getString("source")),
            row.getString("source_id"),
            row.getString("source_link")),
        row.getBoolean("confidential"),
        row.getObject("contact_id", UUID.class),
        row.getString("decision_note"));
  }

  private static Requirements requirements(ResultSet row) throws SQLException {
    Integer education = row.getObject("min_education", Integer.class);
    return new Requirements(
        education == null ? null : Education.ofLevel(education),
        row.getObject("min_experience_years", Integer.class),
        row.getBoolean("or_equivalent_experience"),
        codes(row.getArray("skills")),
        codes(row.getArray("required_licences")));
  }

  private static VacancyId id(ResultSet row) throws SQLException {
    return new VacancyId(row.getObject("id", UUID.class));
  }

  private static Wage.@Nullable Stated wage(ResultSet row) throws SQLException {
    Long min = row.getObject("wage_min", Long.class);
    Long max = row.getObject("wage_max", Long.class);
    return min == null && max == null ? null : new Wage.Stated(min, max);
  }

  private static @Nullable WorkType workType(@Nullable String code) {
    return code == null ? null : WorkType.valueOf(code);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Set<Integer> codes(Array array) throws SQLException {
    Set<Integer> codes = new LinkedHashSet<>();
    for (Object code : (Object[]) array.getArray()) {
      codes.add(((Number) code).intValue());
    }
    return codes;
  }

  private static Set<Accommodation> accommodations(Array array) throws SQLException {
    Set<Accommodation> needs = new LinkedHashSet<>();
    Arrays.stream((String[]) array.getArray()).map(Accommodation::valueOf).forEach(needs::add);
    return needs;
  }
}
