package id.antarkerja.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction as the one who acts: database role and scope in one statement, both gone
 * at its end. With nobody bound the role has no rights on personal tables, so that a slip fails
 * loudly instead of showing something.
 */
class ActingTransactionManager extends JdbcTransactionManager {
  private static final String NOBODY = "antarkerja_platform";

  ActingTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    GuardedDataSource.whileBeginning(() -> super.doBegin(transaction, definition));
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    Acting acting = Acting.currentOrNull();
    Scope scope = acting == null ? Scope.NOTHING : acting.scope();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select set_config('role', ?, true), set_config('ak.lo', ?, true),
                   set_config('ak.hi', ?, true), set_config('ak.office', ?, true),
                   set_config('ak.actor', ?, true), set_config('ak.account_role', ?, true),
                   set_config('statement_timeout', ?, true)
            """)) {
      statement.setString(1, acting == null ? NOBODY : acting.role().databaseRole());
      statement.setString(2, scope.lo());
      statement.setString(3, scope.hi());
      statement.setString(
          4, acting == null || acting.officeId() == null ? "" : acting.officeId().toString());
      statement.setString(
          5, acting == null || acting.actor().id() == null ? "" : acting.actor().id().toString());
      statement.setString(6, acting == null ? "" : acting.role().name());
      statement.setString(7, acting != null && acting.role() == Role.SYSTEM ? "30min" : "8s");
      statement.execute();
    }
  }
}
