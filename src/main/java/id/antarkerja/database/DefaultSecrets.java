package id.antarkerja.database;

import id.antarkerja.database.DatabaseProblem.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Passwords of a database that anybody would try first: real people's data is not put behind them.
 * The built-in server has none of these, its passwords are made at the first start.
 */
final class DefaultSecrets {
  /** In characters; a program types it, so it costs nobody anything. */
  private static final int SHORTEST = 12;

  private static final Set<String> KNOWN =
      Set.of("changemechangeme", "passwordpassword", "administrator", "123456789012");

  private DefaultSecrets() {}

  /**
   * @throws DatabaseProblem for a password that is missing without a certificate in its place,
   *     shorter than 12 characters, well known, or made of the program's name or its user's
   */
  static void refuse(ConfigurableEnvironment environment) {
    String url = environment.getProperty("spring.datasource.url", "");
    for (String account : List.of("spring.datasource.username", "spring.flyway.user")) {
      String user = environment.getProperty(account, "");
      String setting = account.replaceFirst("user(name)?$", "password");
      String password = environment.getProperty(setting, "");
      boolean byCertificate = password.isEmpty() && url.contains("sslcert=");
      if (!user.isEmpty() && !byCertificate && isGuessed(user, password)) {
        throw new DatabaseProblem(Kind.DEFAULT_PASSWORD, null, setting, SHORTEST);
      }
    }
  }

  private static boolean isGuessed(String user, String password) {
    String small = password.toLowerCase(Locale.ROOT);
    return password.length() < SHORTEST
        || KNOWN.contains(small)
        || small.contains("antarkerja")
        || small.contains(user.toLowerCase(Locale.ROOT));
  }
}
