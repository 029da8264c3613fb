package id.antarkerja.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ways in that end by others' hands: a contact person's place goes to another one, or a jobseeker
 * comes to the counter. Those of staff end with their account alone.
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

  /** Passkeys, password and codes of a jobseeker, who proves anew at the counter who they are. */
  public void atTheCounter(UUID person) {
    jdbc.sql("select signin.end_ways_of(:person, null)")
        .param("person", person)
        .query()
        .singleRow();
  }

  /**
   * The same of what was set up while an address proves too little alone: it may have been by
   * whoever had the address of before. What is older stays, for an owner whose address is taken.
   */
  public void withTheAddress(UUID person) {
    jdbc.sql("select signin.end_ways_of(:person, make_interval(secs => :cooling))")
        .param("person", person)
        .param("cooling", FormerAddresses.COOLING.toSeconds())
        .query()
        .singleRow();
  }
}
