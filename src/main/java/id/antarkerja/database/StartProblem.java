package id.antarkerja.database;

import java.net.BindException;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** The clear sentence behind a failed start, for the person in front of the terminal. */
public final class StartProblem {
  private StartProblem() {}

  /** In Indonesian and English, one line each; empty when the cause is none that we know. */
  public static Optional<String> sentence(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 50; depth++) {
      @Nullable String found = known(cause);
      if (found != null) {
        return Optional.of(found);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** What a module says when it can't start; {@code key} stands in the texts of this module. */
  public static StartRefused refused(String key, Object... parameters) {
    return new StartRefused(text("id", key, parameters), text("en", key, parameters));
  }

  private static @Nullable String known(Throwable cause) {
    return switch (cause) {
      case DatabaseProblem problem -> problem.getMessage();
      case StartRefused refused -> refused.getMessage();
      case PortInUseException taken -> portInUse(Integer.toString(taken.getPort()));
      case BindException taken -> portInUse("");
      case SQLException e -> sql(e);
      default -> null;
    };
  }

  private static @Nullable String sql(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    boolean ofTheConnection =
        state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    return ofTheConnection ? ServerCheck.problem(e, "", "", "").getMessage() : null;
  }

  private static String portInUse(String port) {
    String key = "start.problem.port-in-use";
    return text("id", key, port) + "\n" + text("en", key, port);
  }

  private static String text(String language, String key, Object... parameters) {
    var texts = ResourceBundle.getBundle("messages.database", Locale.of(language));
    return MessageFormat.format(texts.getString(key), parameters);
  }
}
