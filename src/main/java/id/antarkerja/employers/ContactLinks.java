package id.antarkerja.employers;

import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Token;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys by which existing contacts answer for a new address. */
@Repository
class ContactLinks {
  /** A yes matters for a day; a no for longer. */
  static final Duration VALID = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Clock clock;

  ContactLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  static String path(String token) {
    return "/usaha/kontak/" + token;
  }

  /**
   * @param asked whose word it will be
   */
  String make(EmployerSummary employer, UUID contact, UUID asked) {
    String token = Token.next();
    jdbc.sql(
            """
            insert into employers.contact_links
                   (token_hash, contact_id, asked_id, territory, expires_at)
            values (:hash, :contact, :asked, :territory, :expires)
            """)
        .param("hash", Digests.sha256(token))
        .param("contact", contact)
        .param("asked", asked)
        .param("territory", employer.regency())
        .param("expires", now().plus(VALID))
        .update();
    return token;
  }

  /** About which contact, and whose word it is. By the system. */
  Optional<Asked> opens(String token) {
    if (!Token.isOne(token)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select contact_id, asked_id from employers.contact_links
             where token_hash = :hash and expires_at > :now
            """)
        .param("hash", Digests.sha256(token))
        .param("now", now())
        .query(Asked.class)
        .optional();
  }

  /** Of a contact who is none any more, and what is over. */
  void forget(UUID contact) {
    jdbc.sql("delete from employers.contact_links where contact_id = :contact or expires_at < :now")
        .param("contact", contact)
        .param("now", now())
        .update();
  }

  /** Everybody has been answered, but for the one whose word it was. */
  void settled(UUID contact, @Nullable UUID by) {
    jdbc.sql(
            """
            delete from employers.contact_links
             where contact_id = :contact and asked_id is distinct from :by
            """)
        .param("contact", contact)
        .param("by", by, Types.OTHER)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  record Asked(UUID contactId, UUID askedId) {}
}
