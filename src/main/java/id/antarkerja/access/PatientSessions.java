package id.antarkerja.access;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.TransactionException;

/**
 * While the database is away nobody is known, which is no error of the request: public pages are
 * answered, the others say 503 instead of sending somebody to sign in who has.
 */
final class PatientSessions<S extends Session> implements SessionRepository<S> {
  private static final ThreadLocal<Boolean> AWAY = new ThreadLocal<>();

  private final SessionRepository<S> sessions;

  PatientSessions(SessionRepository<S> sessions) {
    this.sessions = sessions;
  }

  /** Whether this request's session could not be asked for; says it once. */
  static boolean wasAway() {
    boolean away = AWAY.get() != null;
    AWAY.remove();
    return away;
  }

  @Override
  public @Nullable S findById(String id) {
    AWAY.remove();
    try {
      return sessions.findById(id);
    } catch (DataAccessException | TransactionException away) {
      AWAY.set(true);
      return null;
    }
  }

  @Override
  public S createSession() {
    return sessions.createSession();
  }

  @Override
  public void save(S session) {
    sessions.save(session);
  }

  @Override
  public void deleteById(String id) {
    sessions.deleteById(id);
  }
}
