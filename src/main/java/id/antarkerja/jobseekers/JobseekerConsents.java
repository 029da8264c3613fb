package id.antarkerja.jobseekers;

import id.antarkerja.access.PersonAccess;
import id.antarkerja.audit.Audit;
import id.antarkerja.privacy.ConsentSource;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The purposes that a person was asked about at registration. */
@Component
class JobseekerConsents implements ConsentSource {
  private final JdbcClient jdbc;
  private final ConsentRepository answers;
  private final PersonAccess access;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  JobseekerConsents(
      JdbcClient jdbc,
      ConsentRepository answers,
      PersonAccess access,
      Audit audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.answers = answers;
    this.access = access;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public String code() {
    return "jobseekers";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Consent> consents(UUID person) {
    return jdbc
        .sql("select show_card, whatsapp, survey from jobseekers.jobseekers where id = :id")
        .param("id", person)
        .query(
            (rs, n) -> {
              var all = new ArrayList<Consent>();
              for (Purpose purpose : Purpose.values()) {
                all.add(
                    new Consent(
                        purpose.name(),
                        T.t(purpose.textKey()),
                        rs.getObject(JobseekerReader.column(purpose), Boolean.class)));
              }
              return all;
            })
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Without the card no other office sees anything, and who was let in by consent no longer is. */
  @Override
  public void withdraw(UUID person, String key) {
    Purpose purpose = Purpose.valueOf(key);
    if (!given(person, purpose)) {
      return;
    }
    var id = new JobseekerId(person);
    String territory =
        jdbc.sql("select territory from jobseekers.jobseekers where id = :id")
            .param("id", person)
            .query(String.class)
            .single();
    Map<Purpose, Boolean> no = Map.of(purpose, false);
    answers.record(id, territory, no);
    answers.keepLatest(id, no);
    if (purpose == Purpose.CARD) {
      access.endGrants(person, "CONSENT");
    }
    audit.wrote("jobseeker.consentWithdrawn", person);
    events.publishEvent(new JobseekerChanged(id));
  }

  private boolean given(UUID person, Purpose purpose) {
    return jdbc.sql(
            "select coalesce(%s, false) from jobseekers.jobseekers where id = :id for update"
                .formatted(JobseekerReader.column(purpose)))
        .param("id", person)
        .query(Boolean.class)
        .single();
  }
}
