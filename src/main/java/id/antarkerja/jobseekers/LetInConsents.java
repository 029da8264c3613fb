package id.antarkerja.jobseekers;

import id.antarkerja.access.Basis;
import id.antarkerja.access.PersonAccess;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.Offices;
import id.antarkerja.privacy.ConsentSource;
import id.antarkerja.web.T;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person takes back, from anywhere, that another office may see them. */
@Component
class LetInConsents implements ConsentSource {
  private final JdbcClient jdbc;
  private final Offices offices;
  private final PersonAccess access;
  private final Audit audit;

  LetInConsents(JdbcClient jdbc, Offices offices, PersonAccess access, Audit audit) {
    this.jdbc = jdbc;
    this.offices = offices;
    this.access = access;
    this.audit = audit;
  }

  private record Row(UUID officeId, OffsetDateTime validUntil) {}

  @Override
  public String code() {
    return "offices";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public List<Consent> consents(UUID person) {
    return jdbc
        .sql("select office_id, valid_until from access.own_consents()")
        .query(Row.class)
        .list()
        .stream()
        .map(row -> new Consent(row.officeId().toString(), label(row), true))
        .toList();
  }

  private String label(Row row) {
    var office = offices.one(row.officeId());
    return T.t(
        "jobseekers.letIn.consent",
        office.name(),
        T.shortDate(
            row.validUntil().atZoneSameInstant(OfficeZone.ofRegion("").zone()).toLocalDate()));
  }

  @Override
  public void withdraw(UUID person, String key) {
    access.endGrant(person, UUID.fromString(key), Basis.CONSENT.name());
    audit.wrote("jobseeker.officeLetOut", person);
  }
}
