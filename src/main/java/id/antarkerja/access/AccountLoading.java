package id.antarkerja.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Many accounts at once. */
@Repository
class AccountLoading {
  private final JdbcTemplate batch;
  private final PersonCipher cipher;

  AccountLoading(JdbcTemplate batch, PersonCipher cipher) {
    this.batch = batch;
    this.cipher = cipher;
  }

  void insert(Collection<NewAccount> accounts, Map<UUID, String> passwordHashes) {
    batch.batchUpdate(
        """
        insert into access.accounts
          (id, role, name, email_sealed, email_index, office_id, office_name, territory,
           password_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        accounts,
        500,
        (statement, account) -> {
          statement.setObject(1, account.id());
          statement.setString(2, account.role().name());
          statement.setString(3, account.name());
          statement.setBytes(4, cipher.seal(account.id(), Accounts.EMAIL, account.email()));
          statement.setBytes(5, cipher.blindIndex("email", Accounts.normalised(account.email())));
          statement.setObject(6, account.officeId());
          statement.setString(7, account.officeName());
          statement.setString(8, account.territory());
          statement.setString(9, passwordHashes.get(account.id()));
        });
  }
}
