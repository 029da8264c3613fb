package id.antarkerja.vacancies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads the locked row. */
final class VacancyRow {
  private VacancyRow() {}

  static Vacancy of(ResultSet row) throws SQLException {
    return new Vacancy(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        VacancyStatus.valueOf(row.getString("status")),
        row.getBoolean("in_stock"),
        row.getObject("employer_id", UUID.class),
        row.getString("territory"),
        row.getInt("openings"),
        row.getInt("filled"),
        row.getObject("expires_on", LocalDate.class),
        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("registered"),
        row.getInt("round"),
        row.getObject("min_education", Integer.class),
        row.getString("occupation_group"),
        row.getString("kbli"),
        SexAsked.valueOf(row.getString("sex_asked").strip()));
  }
}
