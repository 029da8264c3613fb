package id.antarkerja.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections only to a beginning transaction: SQL outside one has no actor. While the
 * program starts, libraries may ask what kind of database this is; they get a connection that is
 * held to the platform role.
 */
class GuardedDataSource extends DelegatingDataSource {
  private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

  private final DataSource whileStarting;
  private volatile boolean started;

  GuardedDataSource(DataSource pool, DataSource whileStarting) {
    super(pool);
    this.whileStarting = whileStarting;
  }

  static void whileBeginning(Runnable begin) {
    ScopedValue.where(BEGINNING, true).run(begin);
  }

  void started() {
    started = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (BEGINNING.isBound()) {
      return super.getConnection();
    }
    if (started) {
      throw new IllegalStateException("SQL outside a transaction: nobody would answer for it");
    }
    return whileStarting.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new IllegalStateException("connections are opened by the pool only");
  }
}
