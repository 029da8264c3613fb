package id.antarkerja.sso;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.kernel.Token;
import id.antarkerja.signin.OtherWays;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who at which provider is whose account here. Everything by the system. */
@Component
@Transactional
class Identities {
  static final Duration INVITATION = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final OtherWays ways;
  private final Audit audit;
  private final Clock clock;

  Identities(JdbcClient jdbc, Accounts accounts, OtherWays ways, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.ways = ways;
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
   * By one officer, for an account that nobody ever had a way into; that officer is then no second
   * person for it.
   *
   * @throws RefusedException {@code sso.ownerLinks} for any other account, {@code
   *     sso.linkedAlready} when somebody there is, or has, an account
   */
  void link(UUID account, String issuer, String subject) {
    lock(account);
    if (isOpened(account)) {
      throw new RefusedException(Reason.of("sso.ownerLinks"));
    }
    hand(account);
    bind(account, issuer, subject);
  }

  /** Its owner's first password comes before this or after, never beside it. */
  private void lock(UUID account) {
    jdbc.sql("select from access.accounts where id = :account for update")
        .param("account", account)
        .query()
        .listOfRows();
  }

  private boolean isOpened(UUID account) {
    return accounts.state(account).map(AccountState::opened).orElse(true);
  }

  private void hand(UUID account) {
    jdbc.sql("select access.hands_a_way_in(:account)")
        .param("account", account)
        .query()
        .singleRow();
  }

  private void bind(UUID account, String issuer, String subject) {
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
    accounts.opened(account);
    audit.wrote("sso.linked", account);
    ways.changed(account);
  }

  /**
   * By the owner; all their sessions end.
   *
   * @throws RefusedException {@code sso.lastWay} when nothing else would open the account
   */
  void unlink(UUID account, String issuer) {
    int rows =
        jdbc.sql("delete from sso.identities where account_id = :account and issuer = :issuer")
            .param("account", account)
            .param("issuer", issuer)
            .update();
    if (rows == 0) {
      throw new RefusedException(Reason.of("sso.notLinked"));
    }
    if (!ways.hasOwn(account) && of(account).isEmpty()) {
      throw new RefusedException(Reason.of("sso.lastWay"));
    }
    audit.wrote("sso.unlinked", account);
    ways.changed(account);
  }

  /** A secret for one officer, to be followed once within a day. */
  String invite(UUID account) {
    hand(account);
    String token = Token.next();
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

  /**
   * Uses an invitation up for whoever proved to be this subject; of two at once one gets it.
   *
   * @param reader who was signed in when it was followed
   * @throws RefusedException {@code sso.ownerLinks} when the account is in use by now and that was
   *     not its owner
   */
  boolean accept(String token, String issuer, String subject, @Nullable UUID reader) {
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
    account.ifPresent(
        id -> {
          lock(id);
          if (isOpened(id) && !id.equals(reader)) {
            throw new RefusedException(Reason.of("sso.ownerLinks"));
          }
          bind(id, issuer, subject);
        });
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
