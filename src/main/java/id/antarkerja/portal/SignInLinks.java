package id.antarkerja.portal;

import id.antarkerja.access.Accounts;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.WaitingLinks;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Token;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.signin.Guests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links. A link is known by the hash of its token; the token itself is kept under the key
 * of whom it signs in as long as it opens, so that a letter can be sent again.
 */
@Component
@Transactional
class SignInLinks implements WaitingLinks {
  static final Duration VALID = Duration.ofMinutes(15);

  /** What opens for less is not worth sending again. */
  private static final Duration WORTH_SENDING = Duration.ofMinutes(5);

  private static final String SEALED = "portal.sign_in_links.token";

  private final JdbcClient jdbc;
  private final PersonCipher cipher;
  private final LinkPost post;
  private final List<Guests> guests;
  private final Audit audit;
  private final Clock clock;

  SignInLinks(
      JdbcClient jdbc,
      PersonCipher cipher,
      LinkPost post,
      List<Guests> guests,
      Audit audit,
      Clock clock) {
    this.guests = guests;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.post = post;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param minutes for which it opens
   */
  record Link(String token, long minutes) {
    @Override
    public String toString() {
      return "Link[]";
    }
  }

  /** By the system; {@code address} is that of {@link LinkPost}. */
  Link make(LinkKind kind, UUID subject, UUID address) {
    String token = Token.next();
    UUID id = Uuid7.next();
    jdbc.sql(
            """
            insert into portal.sign_in_links
                   (id, token_hash, token_sealed, kind, subject, address_id, expires_at)
            values (:id, :hash, :sealed, :kind, :subject, :address, :expires)
            """)
        .param("id", id)
        .param("hash", Digests.sha256(token))
        .param("sealed", cipher.seal(subject, SEALED, token))
        .param("kind", kind.name())
        .param("subject", subject)
        .param("address", address)
        .param("expires", now().plus(VALID))
        .update();
    return new Link(token, VALID.toMinutes());
  }

  /** The link that this address got last, if it still opens; else a new one. By the system. */
  Link again(LinkKind kind, UUID subject, UUID address) {
    return jdbc.sql(
            """
            select token_sealed, expires_at from portal.sign_in_links
             where subject = :subject and kind = :kind and address_id = :address
               and used_at is null and token_sealed is not null and expires_at >= :until
             order by expires_at desc, id desc limit 1
            """)
        .param("subject", subject)
        .param("kind", kind.name())
        .param("address", address)
        .param("until", now().plus(WORTH_SENDING))
        .query((row, n) -> kept(subject, row))
        .optional()
        .orElseGet(() -> make(kind, subject, address));
  }

  private Link kept(UUID subject, ResultSet row) throws SQLException {
    OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
    return new Link(
        cipher.open(subject, SEALED, row.getBytes("token_sealed")),
        Duration.between(now(), expires).toMinutes());
  }

  /** Whether a link can still be used; it says nothing about whose it is. By the system. */
  @Transactional(readOnly = true)
  boolean isGood(LinkKind kind, String token) {
    return Token.isOne(token)
        && jdbc.sql(
                """
                select exists (select from portal.sign_in_links
                                where token_hash = :hash and kind = :kind and used_at is null
                                  and expires_at > :now)
                """)
            .param("hash", Digests.sha256(token))
            .param("kind", kind.name())
            .param("now", now())
            .query(Boolean.class)
            .single();
  }

  /**
   * Uses the link up; of two at once one gets it. One that was being sent while the address changed
   * opens nothing. By the system.
   */
  Optional<UUID> use(LinkKind kind, String token) {
    if (!Token.isOne(token)) {
      return Optional.empty();
    }
    Optional<Used> used =
        jdbc.sql(
                """
                update portal.sign_in_links set used_at = :now, token_sealed = null
                 where token_hash = :hash and kind = :kind and used_at is null
                   and expires_at > :now
                returning subject, address_id
                """)
            .param("hash", Digests.sha256(token))
            .param("kind", kind.name())
            .param("now", now())
            .query((row, n) -> new Used(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .optional()
            .filter(link -> isTheirs(kind, link));
    used.ifPresent(
        link -> {
          if (link.address() != null) {
            post.followed(link.address());
          }
          audit.wrote("portal.signIn", link.subject());
        });
    return used.map(Used::subject);
  }

  private boolean isTheirs(LinkKind kind, Used link) {
    return link.address() == null
        || post.emailOf(link.address())
            .map(email -> cipher.blindIndexes("email", Accounts.normalised(email)))
            .filter(indexes -> of(kind).withEmail(indexes).contains(link.subject()))
            .isPresent();
  }

  private Guests of(LinkKind kind) {
    return guests.stream()
        .filter(known -> known.kind().equals(kind.principals()))
        .findFirst()
        .orElseThrow();
  }

  /** Through the database's own door: officers change how people sign in, and see no links. */
  @Override
  public void end(UUID principal) {
    jdbc.sql("select portal.end_links(:principal)")
        .param("principal", principal)
        .query()
        .singleRow();
  }

  /** What is over for a day is nobody's business any more; a token goes when it is over. */
  int forgetOld() {
    jdbc.sql(
            """
            update portal.sign_in_links set token_sealed = null
             where expires_at < :now and token_sealed is not null
            """)
        .param("now", now())
        .update();
    OffsetDateTime before = now().minusDays(1);
    return post.forgetBefore(before)
        + jdbc.sql("delete from portal.sign_in_links where expires_at < :before")
            .param("before", before)
            .update();
  }

  /** Of somebody who is erased; also where they were written to. */
  int forget(UUID subject) {
    List<UUID> addresses =
        jdbc.sql(
                """
                delete from portal.sign_in_links where subject = :subject
                returning coalesce(address_id, subject)
                """)
            .param("subject", subject)
            .query(UUID.class)
            .list();
    addresses.forEach(post::forget);
    return addresses.size();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private record Used(UUID subject, @Nullable UUID address) {}
}
