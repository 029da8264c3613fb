package id.antarkerja.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections only to a beginning transaction: SQL outside one has no actor. */
class GuardedDataSource extends DelegatingDataSource {
  private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

  GuardedDataSource(DataSource pool) {
    super(pool);
  }

  static void whileBeginning(Runnable begin) {
    ScopedValue.where(BEGINNING, true).run(begin);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!BEGINNING.isBound()) {
      throw new IllegalStateException("SQL outside a transaction: nobody would answer for it");
    }
    return super.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new IllegalStateException("connections are opened by the pool only");
  }
}
