package id.antarkerja.database;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Why the program cannot have its database, as one sentence that tells a person what to do, in
 * Indonesian and English (text key {@code database.problem.<kind>}).
 */
public final class DatabaseProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** What went wrong; the parameters of each text are named behind it. */
  public enum Kind {
    /** folder */
    NOT_WRITABLE,
    /** folder */
    LOCKED,
    /** folder, megabytes needed */
    NO_SPACE,
    /** operating system, processor */
    NO_BINARIES,
    /** folder, version found, version needed */
    WRONG_CLUSTER_VERSION,
    /** folder */
    SECRETS_MISSING,
    /** none */
    ROOT_WITHOUT_UNSHARE,
    /** log file, last words of the server */
    START_FAILED,
    /** process number, folder */
    ORPHAN_STAYS,
    /** server, version found, version needed */
    SERVER_TOO_OLD,
    /** server, setting */
    SERVER_UNSAFE,
    /** server */
    UNREACHABLE,
    /** server, user */
    WRONG_PASSWORD,
    /** server, database */
    NO_DATABASE,
    /** server, user */
    TOO_MIGHTY,
    /** setting, least number of characters */
    DEFAULT_PASSWORD
  }

  private final Kind kind;

  DatabaseProblem(Kind kind, @Nullable Throwable cause, Object... parameters) {
    super(text("id", kind, parameters) + "\n" + text("en", kind, parameters), cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  private static String text(String language, Kind kind, Object[] parameters) {
    var texts = ResourceBundle.getBundle("messages.database", Locale.of(language));
    var key = "database.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return MessageFormat.format(texts.getString(key), parameters);
  }
}
