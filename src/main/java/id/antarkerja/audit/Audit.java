package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only door to the audit trail: it can be added to, never read or changed through here. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody's protected fields are about to be shown.
   *
   * @param action code of what was opened, e.g. {@code jobseeker.file}
   * @param fields codes of the protected fields shown
   */
  public void read(String action, UUID subject, String... fields) {
    add("READ", action, subject, fields);
  }

  public void wrote(String action, UUID subject) {
    add("WRITE", action, subject, new String[0]);
  }

  /** An action without a single subject, e.g. a list or an import. */
  public void did(String action) {
    add("WRITE", action, null, new String[0]);
  }

  /**
   * Names of persons are about to be shown on lines of a list; one entry for all of them.
   *
   * @param persons ids as in {@code jobseekers}
   */
  public void listed(String action, List<UUID> persons) {
    add("READ", action, null, persons.stream().map(UUID::toString).toArray(String[]::new));
  }

  private void add(String kind, String action, @Nullable UUID subject, String[] fields) {
    Acting acting = Acting.current();
    jdbc.sql(
            """
            insert into audit.entries (kind, action, subject, fields, actor_kind, actor, office_id)
            values (:kind, :action, :subject, :fields, :actorKind, :actor, :office)
            """)
        .param("kind", kind)
        .param("action", action)
        .param("subject", subject)
        .param("fields", fields)
        .param("actorKind", acting.actor().kind().name())
        .param("actor", acting.actor().id())
        .param("office", acting.officeId())
        .update();
  }
}
