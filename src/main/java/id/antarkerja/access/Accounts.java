package id.antarkerja.access;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff accounts: e-mail and password, made by an admin, opened by a one-time link. */
@Service
@Transactional
public class Accounts {
  /** A passphrase is better than a riddle: length is the only rule (NIST SP 800-63B). */
  public static final int SHORTEST_PASSWORD = 15;

  private static final int LONGEST_PASSWORD = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final PersonCipher cipher;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient jdbc, JdbcTemplate batch, PersonCipher cipher, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.cipher = cipher;
    this.passwords = passwords;
  }

  /**
   * @throws RefusedException when the e-mail address already has an account
   */
  public void create(NewAccount account) {
    try {
      jdbc.sql(
              """
              insert into access.accounts
                (id, role, name, email_sealed, email_index, office_id, office_name, territory)
              values (:id, :role, :name, :sealed, :index, :office, :officeName, :territory)
              """)
          .param("id", account.id())
          .param("role", account.role().name())
          .param("name", account.name())
          .param("sealed", cipher.seal(account.id(), "access.accounts.email", account.email()))
          .param("index", emailIndex(account.email()))
          .param("office", account.officeId())
          .param("officeName", account.officeName())
          .param("territory", account.territory())
          .update();
    } catch (DuplicateKeyException e) {
      throw new RefusedException(Reason.of("account.emailTaken"));
    }
  }

  /** Many accounts at once, with the hash of a password known beforehand for some. */
  public void createAll(Collection<NewAccount> accounts, Map<UUID, String> passwordHashes) {
    batch.batchUpdate(
        """
        insert into access.accounts
          (id, role, name, email_sealed, email_index, office_id, office_name, territory,
           password_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        accounts,
        500,
        (statement, account) -> {
          statement.setObject(1, account.id());
          statement.setString(2, account.role().name());
          statement.setString(3, account.name());
          statement.setBytes(4, cipher.seal(account.id(), "access.accounts.email", account.email()));
          statement.setBytes(5, emailIndex(account.email()));
          statement.setObject(6, account.officeId());
          statement.setString(7, account.officeName());
          statement.setString(8, account.territory());
          statement.setString(9, passwordHashes.get(account.id()));
        });
  }

  /** A token for {@code /masuk/tautan/<token>}, good once within its time. */
  public String oneTimeLink(UUID account, Duration validity) {
    byte[] secret = new byte[24];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            """
            insert into access.one_time_links (token_hash, account_id, expires_at)
            values (:hash, :account, now() + make_interval(secs => :seconds))
            """)
        .param("hash", sha256(token))
        .param("account", account)
        .param("seconds", validity.toSeconds())
        .update();
    return token;
  }

  /** Whether a link can still be used; it says nothing about whose it is. */
  public boolean linkIsGood(String token) {
    return jdbc.sql(
            """
            select exists (select 1 from access.one_time_links
                            where token_hash = :hash and used_at is null and expires_at > now())
            """)
        .param("hash", sha256(token))
        .query(Boolean.class)
        .single();
  }

  /**
   * Uses the link up and sets the password.
   *
   * @throws RefusedException when the link was used or is too old, or the password is too short
   */
  public void setPassword(String token, String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new RefusedException(Reason.of("account.passwordLength", SHORTEST_PASSWORD));
    }
    UUID account =
        jdbc.sql(
                """
                update access.one_time_links set used_at = now()
                 where token_hash = :hash and used_at is null and expires_at > now()
                returning account_id
                """)
            .param("hash", sha256(token))
            .query(UUID.class)
            .optional()
            .orElseThrow(() -> new RefusedException(Reason.of("account.linkUsed")));
    setPasswordHash(account, passwords.encode(password));
  }

  /** For worlds that are filled at start: a password known beforehand. */
  public void setPasswordHash(UUID account, String hash) {
    jdbc.sql(
            "update access.accounts set password_hash = :hash, version = version + 1"
                + " where id = :id")
        .param("hash", hash)
        .param("id", account)
        .update();
  }

  public boolean none() {
    return !jdbc.sql("select exists (select 1 from access.accounts)").query(Boolean.class).single();
  }

  /** Whether nobody can sign in yet, however many accounts there are. */
  public boolean nobodyHasAPassword() {
    return !jdbc.sql(
            "select exists (select 1 from access.accounts where password_hash is not null)")
        .query(Boolean.class)
        .single();
  }

  /** The account of an e-mail address within the actor's scope. */
  public Optional<UUID> idOf(String email) {
    return byEmail(email).map(Account::id);
  }

  /** The role of an account within the actor's scope. */
  public Optional<Role> roleOf(UUID id) {
    return jdbc.sql("select role from access.accounts where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(Role::valueOf);
  }

  /** Whether this is the account's password; costs a hash. */
  public boolean passwordFits(UUID account, String password) {
    return password.length() <= LONGEST_PASSWORD
        && jdbc.sql(
                """
                select password_hash from access.accounts
                 where id = :id and disabled_at is null and password_hash is not null
                """)
            .param("id", account)
            .query(String.class)
            .optional()
            .filter(hash -> passwords.matches(password, hash))
            .isPresent();
  }

  Optional<Account> byEmail(String email) {
    return jdbc.sql(
            """
            select id, role, name, password_hash, office_id, office_name, territory,
                   disabled_at is not null as disabled
              from access.accounts where email_index = :index
            """)
        .param("index", emailIndex(email))
        .query(Account.class)
        .optional();
  }

  private byte[] emailIndex(String email) {
    return cipher.blindIndex("email", email.strip().toLowerCase(Locale.ROOT));
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
