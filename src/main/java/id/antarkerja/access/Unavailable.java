package id.antarkerja.access;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why the database gave no answer just now, read from what was thrown. */
public enum Unavailable {
  /** It can't be reached, or ended the connection: nothing can be known until it is back. */
  AWAY,
  /** Others were in the way or it took too long: a little later it will work. */
  BUSY;

  private static final Set<String> GOING = Set.of("57P01", "57P02", "57P03");
  private static final Set<String> CROWDED = Set.of("53300", "57014", "55P03", "40001", "40P01");
  private static final Set<String> REPEATABLE = Set.of("40001", "40P01");

  /** Null when it is something else. */
  public static @Nullable Unavailable of(Throwable thrown) {
    Unavailable found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("08") || GOING.contains(state)) {
          return AWAY;
        }
        found = CROWDED.contains(state) ? BUSY : found;
      } else if (cause instanceof CannotCreateTransactionException
          || cause instanceof TransientDataAccessException) {
        found = BUSY;
      }
    }
    return found;
  }

  /** Whether somebody else held a lock for longer than locks are waited for. */
  public static boolean isLockTimeout(Throwable thrown) {
    return says(thrown, Set.of("55P03"));
  }

  /** Whether the whole transaction may simply be done again: it lost against another one. */
  public static boolean isLostRace(Throwable thrown) {
    return says(thrown, REPEATABLE);
  }

  private static boolean says(Throwable thrown, Set<String> states) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && states.contains(String.valueOf(e.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
