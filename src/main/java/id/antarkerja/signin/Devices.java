package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Sessions;
import id.antarkerja.audit.Audit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing out one's other devices; on record, since it may be a thief who shuts the owner out. */
@Component
@Transactional
public class Devices {
  private final Sessions sessions;
  private final Audit audit;

  Devices(Sessions sessions, Audit audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** One of one's own; another's stays as it is. */
  public void end(UUID session) {
    sessions.end(session);
    audit.wrote("account.deviceEnded", own());
  }

  /**
   * @param current the session that goes on
   */
  public void endOthers(String current) {
    sessions.endOthers(current);
    audit.wrote("account.devicesEnded", own());
  }

  private static UUID own() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
