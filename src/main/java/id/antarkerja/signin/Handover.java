package id.antarkerja.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A contact person's place goes to another one: passkeys and passwords are the former's. Those of
 * staff and of jobseekers stay theirs, whatever address they have.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Handover {
  private final JdbcClient jdbc;

  Handover(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the transaction that changes or ends the contact. */
  public void over(UUID contact) {
    jdbc.sql("select signin.hand_over(:contact)").param("contact", contact).query().singleRow();
  }
}
