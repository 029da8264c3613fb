package id.antarkerja.access;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which office holds a person, and which other office may see them, why and until when. Row-level
 * policies read only these two tables.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PersonAccess {
  private final JdbcClient jdbc;

  PersonAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records the office that holds a newly registered person. */
  public void home(UUID person, UUID office, String territory) {
    jdbc.sql(
            """
            insert into access.person_home (person_id, office_id, territory)
            values (:person, :office, :territory)
            """)
        .param("person", person)
        .param("office", office)
        .param("territory", territory)
        .update();
  }

  public Optional<Home> homeOf(UUID person) {
    return jdbc.sql("select office_id, territory from access.person_home where person_id = :person")
        .param("person", person)
        .query(Home.class)
        .optional();
  }

  /**
   * Lets another office see a person from now on; repeating it changes nothing.
   *
   * @param basis what gives the right, e.g. {@code REFERRAL}; a code, never a sentence
   */
  public void grant(UUID person, UUID office, String basis) {
    jdbc.sql(
            """
            insert into access.person_grants (person_id, office_id, basis)
            select :person, :office, :basis
             where not exists (select 1 from access.person_grants
                                where person_id = :person and office_id = :office
                                  and basis = :basis and valid_until is null)
            """)
        .param("person", person)
        .param("office", office)
        .param("basis", basis)
        .update();
  }

  /**
   * The same for a while.
   *
   * @return false when the office is let in on that basis already: a grant never becomes longer
   */
  public boolean grantFor(UUID person, UUID office, String basis, Duration time) {
    return jdbc.sql(
                """
                insert into access.person_grants (person_id, office_id, basis, valid_until)
                select :person, :office, :basis, now() + make_interval(secs => :seconds)
                 where not exists (select from access.grants_now
                                    where person_id = :person and office_id = :office
                                      and basis = :basis)
                """)
            .param("person", person)
            .param("office", office)
            .param("basis", basis)
            .param("seconds", time.toSeconds())
            .update()
        == 1;
  }

  public void endGrant(UUID person, UUID office, String basis) {
    jdbc.sql(
            """
            update access.person_grants set valid_until = now()
             where person_id = :person and office_id = :office and basis = :basis
               and (valid_until is null or valid_until > now())
            """)
        .param("person", person)
        .param("office", office)
        .param("basis", basis)
        .update();
  }

  /** Every office that was let in on this basis no longer is. */
  public void endGrants(UUID person, String basis) {
    jdbc.sql(
            """
            update access.person_grants set valid_until = now()
             where person_id = :person and basis = :basis
               and (valid_until is null or valid_until > now())
            """)
        .param("person", person)
        .param("basis", basis)
        .update();
  }

  /** No other office sees the person any more, on whatever basis. */
  public void endGrants(UUID person) {
    jdbc.sql(
            """
            update access.person_grants set valid_until = now()
             where person_id = :person and (valid_until is null or valid_until > now())
            """)
        .param("person", person)
        .update();
  }

  /**
   * Opens a person of another office to this one officer, in an emergency.
   *
   * @param minutes at most 60
   * @return the grant, the running one if there is one; null when the officer's three of 24 hours
   *     are used up
   */
  public @Nullable Long breakGlass(UUID person, int minutes) {
    return jdbc.sql("select access.break_glass(:person, :minutes)")
        .param("person", person)
        .param("minutes", minutes)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single()
        .orElse(null);
  }

  /** From now on this person is not there for the officer who acts: their own, or a relative. */
  public void ownFile(UUID person, boolean self) {
    jdbc.sql(
            """
            insert into access.own_files (account_id, person_id, kind)
            values (:account, :person, :kind) on conflict do nothing
            """)
        .param("account", Acting.current().actor().id())
        .param("person", person)
        .param("kind", self ? "SELF" : "RELATIVE")
        .update();
  }

  /** Who is never there for that officer, for a job that works for them; by the system. */
  public Set<UUID> ownFilesOf(UUID account) {
    return Set.copyOf(
        jdbc.sql("select person_id from access.own_files where account_id = :account")
            .param("account", account)
            .query(UUID.class)
            .list());
  }

  /** The office that holds a person and its territory. */
  public record Home(UUID officeId, String territory) {}
}
