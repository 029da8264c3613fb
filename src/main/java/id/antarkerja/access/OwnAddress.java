package id.antarkerja.access;

import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one thing of their own account that somebody may change: the address they sign in with. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OwnAddress {
  private final JdbcClient jdbc;
  private final PersonCipher cipher;
  private final Accounts accounts;

  OwnAddress(JdbcClient jdbc, PersonCipher cipher, Accounts accounts) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.accounts = accounts;
  }

  /**
   * From now on the one who acts signs in with this address. Of two who want the same one at once,
   * one gets it.
   *
   * @throws RefusedException {@code account.emailTaken}
   * @throws NotThere when the account was shut meanwhile
   */
  public void change(String email) {
    UUID own = Objects.requireNonNull(Acting.current().actor().id());
    jdbc.sql("select pg_advisory_xact_lock(:email)")
        .param("email", cipher.lockOf("email", Accounts.normalised(email)))
        .query()
        .listOfRows();
    if (accounts.known(email) || !changed(own, email)) {
      throw new RefusedException(Reason.of("account.emailTaken"));
    }
  }

  private boolean changed(UUID own, String email) {
    try {
      boolean found =
          jdbc.sql("select access.change_own_address(:sealed, :index)")
              .param("sealed", cipher.seal(own, Accounts.EMAIL, email))
              .param("index", accounts.emailIndex(email))
              .query(Boolean.class)
              .single();
      if (!found) {
        throw new NotThere();
      }
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
