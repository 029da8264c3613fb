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

  /** Whether this account entered or changed a contact of the employer within 14 days. */
  public boolean lately(EmployerId employer, UUID account) {
    return jdbc.sql(
            """
            select exists (select from employers.company_events
                            where company_id = :company and actor = :account
                              and kind in ('CONTACT_ADDED', 'CONTACT_CHANGED')
                              and at > clock_timestamp() - interval '14 days')
            """)
        .param("company", employer.value())
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
