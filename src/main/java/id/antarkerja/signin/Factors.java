package id.antarkerja.signin;

import id.antarkerja.access.PersonCipher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an account has besides its password. Called as the owner, or as the system while nobody is
 * signed in: the database keeps others away.
 */
@Service
@Transactional
public class Factors {
  private static final String SEED = "signin.totp.seed";
  private static final String NO_SECRET = Totp.newSecret();

  private final JdbcClient jdbc;
  private final PersonCipher cipher;

  Factors(JdbcClient jdbc, PersonCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  @Transactional(readOnly = true)
  public boolean hasCodes(UUID account) {
    return exists("select exists (select from signin.totp where account_id = :id)", account);
  }

  @Transactional(readOnly = true)
  public boolean hasPasskeys(UUID account) {
    return exists("select exists (select from signin.passkeys where account_id = :id)", account);
  }

  /** Makes this the account's one secret for codes. */
  public void enrol(UUID account, String secret) {
    enrolAll(Map.of(account, secret));
  }

  /** Many at once, for worlds that are filled at start. */
  public void enrolAll(Map<UUID, String> secrets) {
    secrets.forEach(
        (account, secret) ->
            jdbc.sql(
                    """
                    insert into signin.totp (account_id, seed_sealed) values (:id, :seed)
                    on conflict (account_id) do update
                      set seed_sealed = excluded.seed_sealed, last_step = 0, enrolled_at = now()
                    """)
                .param("id", account)
                .param("seed", cipher.seal(account, SEED, secret))
                .update());
  }

  /**
   * The first factor of an account that has none; holding the account's row, so that of two at once
   * one finds the other's.
   *
   * @return false when it has one meanwhile, or is not the account any more whose password was
   *     right
   */
  boolean enrolFirst(Pending pending, String secret) {
    UUID account = pending.account();
    if (!lockWithoutFactors(pending)) {
      return false;
    }
    enrol(account, secret);
    return true;
  }

  /** Codes of this account no longer open anything. */
  boolean unenrol(UUID account) {
    return jdbc.sql("delete from signin.totp where account_id = :id").param("id", account).update()
        == 1;
  }

  boolean lockWithoutFactors(Pending pending) {
    UUID account = pending.account();
    int version =
        jdbc.sql("select version from access.accounts where id = :id for update")
            .param("id", account)
            .query(Integer.class)
            .single();
    return version == pending.version() && !hasCodes(account) && !hasPasskeys(account);
  }

  /** Whether this code is right and new: each opens once, also for two who come together. */
  boolean codeFits(UUID account, String code) {
    OptionalLong step = stepOf(account, code);
    return step.isPresent() && use(account, step.getAsLong());
  }

  /** The step whose code this is, used or not; of nobody's codes none, for the same reckoning. */
  OptionalLong stepOf(UUID account, String code) {
    List<byte[]> seed =
        jdbc.sql("select seed_sealed from signin.totp where account_id = :id")
            .param("id", account)
            .query((row, n) -> row.getBytes(1))
            .list();
    String secret = seed.isEmpty() ? NO_SECRET : cipher.open(account, SEED, seed.getFirst());
    OptionalLong step = Totp.stepOf(secret, code.length() > 20 ? "" : code, Instant.now());
    return seed.isEmpty() ? OptionalLong.empty() : step;
  }

  /** Uses up a step and all before it. */
  boolean use(UUID account, long step) {
    return jdbc.sql(
                """
                update signin.totp set last_step = :step
                 where account_id = :id and last_step < :step
                """)
            .param("id", account)
            .param("step", step)
            .update()
        == 1;
  }

  /** The last step whose code was used; 0 before the first. */
  @Transactional(readOnly = true)
  public long lastStep(UUID account) {
    return jdbc.sql("select last_step from signin.totp where account_id = :id")
        .param("id", account)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private boolean exists(String sql, UUID account) {
    return jdbc.sql(sql).param("id", account).query(Boolean.class).single();
  }
}
