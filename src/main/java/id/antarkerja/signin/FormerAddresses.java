package id.antarkerja.signin;

import id.antarkerja.access.PersonCipher;
import id.antarkerja.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever takes over an account changes its address first. For a day the address of before hears
 * what happens, and a link to the new one alone proves nothing for what does the most harm.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FormerAddresses {
  static final Duration COOLING = Duration.ofHours(24);
  private static final String EMAIL = "signin.former_addresses.email";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;
  private final Clock clock;

  FormerAddresses(JdbcClient jdbc, PersonCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * The owner had this address until now, or none; in the transaction that gives them another one.
   * A first address waits as any other: whoever enters it could sign in with it.
   */
  public void changed(UUID owner, @Nullable String before) {
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into signin.former_addresses (id, owner_id, email_sealed, until_at)
            values (:id, :owner, :email, :until)
            """)
        .param("id", id)
        .param("owner", owner)
        .param("email", before == null ? null : cipher.seal(owner, EMAIL, before))
        .param("until", now().plus(COOLING))
        .update();
  }

  /** Addresses that still hear of it; empty also for an owner whom the actor may not know. */
  public List<String> of(UUID owner) {
    return jdbc
        .sql(
            """
            select email_sealed from signin.former_addresses
             where owner_id = :owner and until_at > :now and email_sealed is not null
             order by until_at
            """)
        .param("owner", owner)
        .param("now", now())
        .query((row, n) -> cipher.open(owner, EMAIL, row.getBytes("email_sealed")))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** Whether the address is so new that it proves nothing alone. */
  public boolean cooling(UUID owner) {
    return jdbc.sql(
            """
            select exists (select from signin.former_addresses
                            where owner_id = :owner and until_at > :now)
            """)
        .param("owner", owner)
        .param("now", now())
        .query(Boolean.class)
        .single();
  }

  int sweep() {
    return jdbc.sql("delete from signin.former_addresses where until_at < :now")
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
