package id.antarkerja.vacancies;

import id.antarkerja.classifications.Education;
import id.antarkerja.database.CopyText;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.Offices;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Bulk: COPY into an unlogged table, then one insert per table. */
@Component
class VacancyLoad {
  private static final String COPY = "copy vacancies.staging from stdin";
  private static final int BUFFER = 1 << 16;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Offices offices;

  VacancyLoad(JdbcClient jdbc, DataSource dataSource, Offices offices) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.offices = offices;
  }

  long load(Iterator<LoadedVacancy> vacancies) {
    // The pool plans every query anew, also the one that checks a foreign key, row by row.
    jdbc.sql("set local plan_cache_mode = auto").update();
    UUID load = Uuid7.next();
    // Known beforehand: nothing can be asked while COPY has the connection.
    offices.ofKind(OfficeKind.REGENCY);
    long rows = copy(load, vacancies);
    for (String sql : VacancyLoadSql.FROM_STAGING) {
      jdbc.sql(sql).param("load", load).update();
    }
    return rows;
  }

  private long copy(UUID load, Iterator<LoadedVacancy> vacancies) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      try {
        var rows = new CopyText(BUFFER * 2);
        while (vacancies.hasNext()) {
          add(rows, load, vacancies.next());
          if (rows.length() > BUFFER) {
            send(copy, rows);
          }
        }
        send(copy, rows);
        return copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("loading vacancies", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void send(CopyIn copy, CopyText rows) throws SQLException {
    byte[] bytes = rows.take().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
  }

  private void add(CopyText rows, UUID load, LoadedVacancy loaded) {
    NewVacancy vacancy = loaded.vacancy();
    VacancyContent content = VacancyContent.withoutFlags(vacancy);
    Requirements needs = vacancy.requirements();
    Education education = needs.minEducation();
    var zone = OfficeZone.ofRegion(vacancy.regency()).zone();
    ReportedCriteria criteria = vacancy.reported();
    rows.add(load)
        .add(loaded.id().value())
        .add(loaded.status())
        .add(loaded.closedOn() == null)
        .add(vacancy.employer().value())
        .add(loaded.employerName())
        .add(content.title())
        .add(content.description())
        .add(content.qualification())
        .add(VacancyContent.words(content.description(), content.qualification()))
        .add(vacancy.regency())
        .add(vacancy.district())
        .add(vacancy.place())
        .add(vacancy.occupationGroup())
        .add(vacancy.kbji())
        .add(vacancy.kbli())
        .add(vacancy.openings())
        .add(loaded.filledOn().size())
        .add(content.wageMin())
        .add(content.wageMax())
        .add(vacancy.wage().shown())
        .add(education == null ? null : education.level())
        .add(needs.minExperienceYears())
        .add(needs.orEquivalentExperience())
        .add(vacancy.workType())
        .add(sorted(needs.skills()))
        .add(sorted(needs.licences()))
        .add(sorted(vacancy.accommodations().available()))
        .add(sorted(vacancy.accommodations().notAvailable()))
        .add(loaded.publishedAt())
        .add(vacancy.expiresOn())
        .add(VacancyStore.closesAt(vacancy.expiresOn(), vacancy.regency()))
        .add(vacancy.origin().source())
        .add(vacancy.origin().sourceId())
        .add(vacancy.origin().link())
        .add(criteria.minAge())
        .add(criteria.maxAge())
        .add(criteria.sex())
        .add(criteria.maritalStatus())
        .add(criteria.physicalCondition())
        .add(vacancy.wage().min())
        .add(vacancy.wage().max())
        .add(offices.byTerritory(vacancy.regency()).map(o -> o.id().value()).orElse(null))
        .add(loaded.publishedAt().atZone(zone).toLocalDate())
        .add(sorted(loaded.filledOn()))
        .add(loaded.closedOn())
        .add(loaded.closeReason())
        .end();
  }

  private static List<?> sorted(Collection<?> values) {
    return values.stream().sorted().toList();
  }
}
