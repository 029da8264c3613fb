package id.antarkerja.privacy;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.notifications.Notifications;
import id.antarkerja.web.T;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who opened a person's file, what is kept about their rights, and which offices see them. */
@Component
class OwnTrail implements PersonalData {
  private final JdbcClient jdbc;
  private final CaseStore cases;
  private final Notifications notifications;

  OwnTrail(JdbcClient jdbc, CaseStore cases, Notifications notifications) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.notifications = notifications;
  }

  /** Newest first, at most 500; of the person who acts. */
  List<Reading> readings() {
    return jdbc.sql(
            """
            select at, action, purpose, actor_kind, who, office, glass, times
              from audit.opened(access.actor_id(), 500)
            """)
        .query(Reading.class)
        .list();
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public List<Kept> of(UUID person) {
    return List.of(
        Kept.of("grants", KeptFor.RIGHTS, jdbc.sql("select * from access.own_grants()")),
        new Kept(
            "requests",
            KeptFor.RIGHTS,
            cases.ofPerson(person).stream().map(OwnTrail::row).toList()),
        new Kept(
            "messages",
            KeptFor.SERVICE,
            notifications.sentAbout(person).stream().map(OwnTrail::row).toList()),
        Kept.of(
            "readings",
            KeptFor.RIGHTS,
            jdbc.sql("select * from audit.opened(access.actor_id(), 500)")));
  }

  private static Map<String, @Nullable Object> row(Notifications.Sent one) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("subject", one.subject());
    row.put("state", one.state());
    row.put("created_at", one.createdAt().toString());
    row.put("sent_at", one.sentAt() == null ? null : one.sentAt().toString());
    return row;
  }

  private static Map<String, @Nullable Object> row(Case one) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("kind", one.kind().name());
    row.put("state", one.state().name());
    row.put("requested_at", one.requestedAt().toString());
    row.put("due_at", one.dueAt().toString());
    row.put("decided_at", one.decidedAt() == null ? null : one.decidedAt().toString());
    row.put("field", one.field());
    row.put("before", one.before());
    row.put("words", one.words());
    row.put("answer", one.answer());
    return row;
  }

  /**
   * @param who the officer's work name; null for employers and the system
   * @param glass opened in an emergency, without being let in
   * @param times of lists: how many that day
   */
  record Reading(
      OffsetDateTime at,
      String action,
      @Nullable String purpose,
      String actorKind,
      @Nullable String who,
      @Nullable String office,
      boolean glass,
      int times) {

    String moment() {
      return T.moment(at.toInstant(), OfficeZone.WIB);
    }

    /** What for, in words. */
    String why() {
      return ReadingWords.of(action, purpose, times);
    }

    String reader() {
      if (who != null) {
        return who;
      }
      return T.t("privacy.reader." + actorKind);
    }
  }
}
