package id.antarkerja.referrals;

import id.antarkerja.access.Purpose;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.ReadingStopped;
import id.antarkerja.employers.Employers;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * That an employer is shown somebody. A contact for whom nobody but the officer vouched who entered
 * them could be that officer: what they are shown counts for the officer too, except people whom
 * the officer put forward.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Disclosures {
  private final Audit audit;
  private final Employers employers;
  private final JdbcClient jdbc;

  Disclosures(Audit audit, Employers employers, JdbcClient jdbc) {
    this.audit = audit;
    this.employers = employers;
    this.jdbc = jdbc;
  }

  /**
   * With the link's referral, or the contact person, as the actor.
   *
   * @throws ReadingStopped when the company was shown enough people, or the officer
   */
  public void disclosed(String action, UUID company, UUID person, String... fields) {
    audit.disclosed(action, Purpose.REFERRAL, company, person, fields);
    employers
        .actingOnWordOf()
        .filter(officer -> !putForward(officer, person))
        .ifPresent(officer -> audit.disclosedOnWordOf(officer, person));
  }

  private boolean putForward(UUID officer, UUID person) {
    return jdbc.sql("select referrals.put_forward(:officer, :person)")
        .param("officer", officer)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }
}
