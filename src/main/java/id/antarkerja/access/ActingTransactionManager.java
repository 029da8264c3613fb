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
  private static final int WEB_SECONDS = 5;
  private static final int BACKGROUND_SECONDS = 60;

  /** The server ends a statement first; only one that is gone is given up by us. */
  private static final int NETWORK_SECONDS = 10;

  private static final String NOBODY = "antarkerja_platform";

  private final OpenTransactions open;

  ActingTransactionManager(DataSource dataSource, OpenTransactions open) {
    super(dataSource);
    this.open = open;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    GuardedDataSource.whileBeginning(() -> super.doBegin(transaction, definition));
    open.began(transaction);
  }

  @Override
  protected void doCleanupAfterCompletion(Object transaction) {
    super.doCleanupAfterCompletion(transaction);
    open.ended(transaction);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    int seconds = seconds(definition);
    connection.setNetworkTimeout(Runnable::run, (seconds + NETWORK_SECONDS) * 1_000);
    Acting acting = Acting.currentOrNull();
    Scope scope = acting == null ? Scope.NOTHING : acting.scope();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select set_config('role', ?, true), set_config('ak.lo', ?, true),
                   set_config('ak.hi', ?, true), set_config('ak.office', ?, true),
                   set_config('ak.actor', ?, true), set_config('ak.account_role', ?, true),
                   set_config('statement_timeout', ?, true),
                   set_config('idle_in_transaction_session_timeout', ?, true)
            """)) {
      statement.setString(1, acting == null ? NOBODY : acting.role().databaseRole());
      statement.setString(2, scope.lo());
      statement.setString(3, scope.hi());
      statement.setString(
          4, acting == null || acting.officeId() == null ? "" : acting.officeId().toString());
      statement.setString(
          5, acting == null || acting.actor().id() == null ? "" : acting.actor().id().toString());
      statement.setString(6, acting == null ? "" : acting.role().name());
      statement.setString(7, seconds + "s");
      statement.setString(8, Acting.isBackground() ? "60s" : "15s");
      statement.execute();
    }
  }

  /** What the transaction asks for, else a minute for work in the background, else 5 seconds. */
  private static int seconds(TransactionDefinition definition) {
    if (definition.getTimeout() != TransactionDefinition.TIMEOUT_DEFAULT) {
      return definition.getTimeout();
    }
    return Acting.isBackground() ? BACKGROUND_SECONDS : WEB_SECONDS;
  }
}
