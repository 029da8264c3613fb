package id.antarkerja.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for what an officer did: the head of their office, else of the one above. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Supervisors {
  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  Supervisors(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /**
   * Territory of the nearest office with a head who is a second person for this account, in the
   * sense of {@link SecondPersons}; else the centre.
   */
  public String territoryOver(UUID account, String territory) {
    return jdbc.sql("select access.supervising(:account, :territory)")
        .param("account", account)
        .param("territory", territory)
        .query(String.class)
        .single();
  }

  /**
   * E-mail addresses of the heads of an office who may hear about an account: never its own, and
   * not that of its maker; by the system.
   */
  public List<String> addresses(String territory, UUID about) {
    return jdbc.sql(
            """
            select id, email_sealed from access.accounts
             where territory = :territory and role = 'HEAD' and disabled_at is null
               and access.second_against(id, :about) is null
             order by id
            """)
        .param("territory", territory)
        .param("about", about)
        .query(
            (row, n) ->
                cipher.open(
                    row.getObject("id", UUID.class), Accounts.EMAIL, row.getBytes("email_sealed")))
        .list();
  }

  /**
   * E-mail addresses of those who hear that an account was shut, opened again or given less: its
   * owner and those nearest above, at the centre beside, but for the one who acts.
   */
  public List<String> toldOf(UUID account) {
    return jdbc.sql("select id, email_sealed from access.told_of(:account)")
        .param("account", account)
        .query(
            (row, n) ->
                cipher.open(
                    row.getObject("id", UUID.class), Accounts.EMAIL, row.getBytes("email_sealed")))
        .list();
  }
}
