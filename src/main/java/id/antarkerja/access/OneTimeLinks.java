package id.antarkerja.access;

import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that set the password of an account, good once within their time; only hashes are kept. */
@Service
@Transactional
public class OneTimeLinks {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Accounts accounts;

  OneTimeLinks(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** A token for {@code /masuk/tautan/<token>}; links of before end with it. */
  public String issue(UUID account, Duration validity) {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            """
            insert into access.one_time_links (token_hash, account_id, expires_at)
            values (:hash, :account, now() + make_interval(secs => :seconds))
            """)
        .param("hash", Digests.sha256(token))
        .param("account", account)
        .param("seconds", validity.toSeconds())
        .update();
    return token;
  }

  /** Whether a link can still be used; it says nothing about whose it is. */
  public boolean isGood(String token) {
    return jdbc.sql(
            """
            select exists (select 1 from access.one_time_links
                            where token_hash = :hash and used_at is null and expires_at > now())
            """)
        .param("hash", Digests.sha256(token))
        .query(Boolean.class)
        .single();
  }

  /**
   * Uses the link up and sets the password; all sessions of the account end. An account that was
   * opened is opened so again only after a recovery: whoever made two links may have kept one.
   *
   * @return whose it is
   * @throws RefusedException when the link was used or is too old, or the password is weak
   */
  public UUID setPassword(String token, String password) {
    UUID account =
        jdbc.sql(
                """
                with opening as (
                  select a.id from access.one_time_links l join access.accounts a on a.id = l.account_id
                   where l.token_hash = :hash and (a.opened_at is null or a.reopens)
                     for update of a)
                update access.one_time_links l set used_at = now() from opening o
                 where l.account_id = o.id and l.token_hash = :hash and l.used_at is null
                   and l.expires_at > now()
                returning l.account_id
                """)
            .param("hash", Digests.sha256(token))
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new RefusedException(Reason.of("account.linkUsed")));
    accounts.changePassword(account, password);
    return account;
  }
}
