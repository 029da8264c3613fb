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
    return text("id", port) + "\n" + text("en", port);
  }

  private static String text(String language, String port) {
    var texts = ResourceBundle.getBundle("messages.database", Locale.of(language));
    return MessageFormat.format(texts.getString("start.problem.port-in-use"), port);
  }
}
