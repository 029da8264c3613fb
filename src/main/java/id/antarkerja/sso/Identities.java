package id.antarkerja.sso;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who at which provider is whose account here. Everything by the system. */
@Component
@Transactional
class Identities {
  static final Duration INVITATION = Duration.ofHours(24);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Identities(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Optional<UUID> accountOf(String issuer, String subject) {
    return jdbc.sql(
            "select account_id from sso.identities where issuer = :issuer and subject = :subject")
        .param("issuer", issuer)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }

  @Transactional(readOnly = true)
  List<Identity> of(UUID account) {
    return jdbc.sql(
            """
            select issuer, subject, linked_at from sso.identities where account_id = :account
             order by linked_at, issuer
            """)
        .param("account", account)
        .query(Identity.class)
        .list();
  }

  /**
   * @throws RefusedException {@code sso.linkedAlready} when somebody there is, or has, an account
   */
  void link(UUID account, String issuer, String subject) {
    try {
      jdbc.sql(
              """
              insert into sso.identities (issuer, subject, account_id, linked_at, linked_by)
              values (:issuer, :subject, :account, :now, :by)
              """)
          .param("issuer", issuer)
          .param("subject", subject)
          .param("account", account)
          .param("now", now())
          .param("by", Acting.current().actor().id(), java.sql.Types.OTHER)
          .update();
    } catch (DuplicateKeyException taken) {
      throw new RefusedException(Reason.of("sso.linkedAlready"));
    }
    audit.wrote("sso.linked", account);
  }

  void unlink(UUID account, String issuer) {
    jdbc.sql("delete from sso.identities where account_id = :account and issuer = :issuer")
        .param("account", account)
        .param("issuer", issuer)
        .update();
    audit.wrote("sso.unlinked", account);
  }

  /** A secret for one officer, to be followed once within a day. */
  String invite(UUID account) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into sso.invitations (token_hash, account_id, expires_at)
            values (:hash, :account, :expires)
            """)
        .param("hash", hash(token))
        .param("account", account)
        .param("expires", now().plus(INVITATION))
        .update();
    audit.wrote("sso.invited", account);
    return token;
  }

  /** Whose account an invitation is for, while it is good. */
  @Transactional(readOnly = true)
  Optional<UUID> invited(String token) {
    return jdbc.sql(
            """
            select account_id from sso.invitations
             where token_hash = :hash and used_at is null and expires_at > :now
            """)
        .param("hash", hash(token))
        .param("now", now())
        .query(UUID.class)
        .optional();
  }

  /** Uses an invitation up for whoever proved to be this subject; of two at once one gets it. */
  boolean accept(String token, String issuer, String subject) {
    Optional<UUID> account =
        jdbc.sql(
                """
                update sso.invitations set used_at = :now
                 where token_hash = :hash and used_at is null and expires_at > :now
                returning account_id
                """)
            .param("hash", hash(token))
            .param("now", now())
            .query(UUID.class)
            .optional();
    account.ifPresent(id -> link(id, issuer, subject));
    return account.isPresent();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  record Identity(String issuer, String subject, OffsetDateTime linkedAt) {}
}
