package id.antarkerja.talk;

import id.antarkerja.kernel.NotThere;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** What was there when it was asked for and was gone when it was acted on. */
final class Vanished {
  /** As the functions of the schema say it. */
  private static final String STATE = "P0002";

  private Vanished() {}

  /**
   * @throws NotThere when the database finds it gone
   */
  static <T> T orNotThere(Supplier<T> statement) {
    try {
      return statement.get();
    } catch (DataAccessException failed) {
      if (failed.getMostSpecificCause() instanceof SQLException why
          && STATE.equals(why.getSQLState())) {
        throw new NotThere();
      }
      throw failed;
    }
  }
}
