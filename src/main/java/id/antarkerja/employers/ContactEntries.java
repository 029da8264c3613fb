package id.antarkerja.employers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who entered the contacts of an employer: an address could be the account's own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ContactEntries {
  private final JdbcClient jdbc;

  ContactEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whether what a contact says is somebody else's word than this account's: neither it nor whom it
   * may hold entered the address alone, however long ago.
   */
  public boolean speaks(UUID contact, UUID account) {
    return jdbc.sql("select employers.speaks(:contact, :account)")
        .param("contact", contact)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
