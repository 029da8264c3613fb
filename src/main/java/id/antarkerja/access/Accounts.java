package id.antarkerja.access;

import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff accounts: e-mail and password, opened by {@link OneTimeLinks}. What an officer enters opens
 * nothing before a second person said yes; see {@link AccountRequests}.
 */
@Service
@Transactional
public class Accounts {
  /** A passphrase is better than a riddle: length is the only rule (NIST SP 800-63B). */
  public static final int SHORTEST_PASSWORD = 15;

  static final int LONGEST_PASSWORD = 200;
  static final int LONGEST_EMAIL = 320;
  static final String EMAIL = "access.accounts.email";
  private static final String SELECT =
      """
      select id, role, name, password_hash, office_id, office_name, territory,
             disabled_at is not null or approved_at is null as disabled,
             approved_at is null as waiting, opened_at is not null as opened,
             founding is not null as founding
        from access.accounts
      """;

  private final JdbcClient jdbc;
  private final AccountLoading loading;
  private final PersonCipher cipher;
  private final PasswordEncoder passwords;

  Accounts(
      JdbcClient jdbc, AccountLoading loading, PersonCipher cipher, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.loading = loading;
    this.cipher = cipher;
    this.passwords = passwords;
  }

  /**
   * @throws RefusedException when the e-mail address already has an account
   */
  public void create(NewAccount account) {
    jdbc.sql("select pg_advisory_xact_lock_shared(:all), pg_advisory_xact_lock(:email)")
        .param("all", TakenEmails.ALL)
        .param("email", cipher.lockOf("email", normalised(account.email())))
        .query()
        .listOfRows();
    if (known(account.email())) {
      throw new RefusedException(Reason.of("account.emailTaken"));
    }
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
          .param("sealed", cipher.seal(account.id(), EMAIL, account.email()))
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
    loading.insert(accounts, passwordHashes);
  }

  /**
   * Sets another password; all sessions of the account end.
   *
   * @throws RefusedException when it is weak
   */
  public void changePassword(UUID account, String password) {
    List<Reason> weak =
        WeakPasswords.reasons(password, byId(account).orElseThrow().name(), emailOf(account));
    if (!weak.isEmpty()) {
      throw new RefusedException(weak);
    }
    setPasswordHash(account, Objects.requireNonNull(passwords.encode(password)));
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

  /** The address that mail to an account goes to. */
  public String emailOf(UUID id) {
    return cipher.open(
        id,
        EMAIL,
        jdbc.sql("select email_sealed from access.accounts where id = :id")
            .param("id", id)
            .query((row, n) -> row.getBytes(1))
            .single());
  }

  /**
   * Whether an address has an account. Everywhere, not only within the actor's scope: while two
   * versions of keys live, no unique index sees both.
   */
  public boolean known(String email) {
    return jdbc.sql("select access.email_known(:indexes)")
        .param("indexes", cipher.blindIndexes("email", normalised(email)).toArray(byte[][]::new))
        .query(Boolean.class)
        .single();
  }

  /** How an account stands; empty outside the actor's scope. */
  public Optional<AccountState> state(UUID id) {
    return byId(id).map(Account::state);
  }

  /** Grows with every change of password, role or standing. */
  public int version(UUID id) {
    return jdbc.sql("select version from access.accounts where id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** The account of an e-mail address, for mail about it. */
  public Optional<AccountState> stateOf(Collection<byte[]> emailIndexes) {
    return jdbc.sql("select id from access.accounts where email_index in (:indexes)")
        .param("indexes", emailIndexes)
        .query(UUID.class)
        .optional()
        .flatMap(this::state);
  }

  /** The keyed index of an e-mail address as typed. */
  public byte[] emailIndex(String email) {
    return cipher.blindIndex("email", normalised(email));
  }

  /**
   * Shuts an account or opens it again. Shutting ends all its sessions in the same transaction, by
   * a trigger of the database.
   *
   * @throws RefusedException {@code officer.lastAtTop}, {@code officer.shutAbove}: it was shut from
   *     above the actor
   */
  public void shut(UUID id, boolean shut) {
    jdbc.sql("select access.shutting_against(:id, :shut)")
        .param("id", id)
        .param("shut", shut)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .ifPresent(Accounts::refuse);
    changeOne(
        jdbc.sql(
                """
                update access.accounts
                   set disabled_at = case when :shut then coalesce(disabled_at, now()) end,
                       version = version + 1
                 where id = :id
                """)
            .param("id", id)
            .param("shut", shut)
            .update());
  }

  /**
   * Gives another role; all sessions end in the same transaction, by a trigger. The database lets
   * officers and admins make a head an ordinary officer again; any other role is asked for with
   * {@link AccountRequests}.
   */
  public void changeRole(UUID id, Role role) {
    changeOne(
        jdbc.sql("update access.accounts set role = :role, version = version + 1 where id = :id")
            .param("id", id)
            .param("role", role.name())
            .update());
  }

  /** Its owner has a way in; by the system, when that is not a password. */
  public void opened(UUID id) {
    jdbc.sql("update access.accounts set opened_at = coalesce(opened_at, now()) where id = :id")
        .param("id", id)
        .update();
  }

  /**
   * Heads answer for their officers; who may make accounts or reads the trail is let in by an admin
   * alone.
   */
  public static boolean mayLetIn(Acting acting, AccountState account) {
    return acting.role() == Role.ADMIN
        || acting.role() == Role.HEAD
            && (account.role() == Role.OFFICER || account.role() == Role.HEAD);
  }

  /**
   * Moves an account to another office; all its sessions end in the same transaction. At a place
   * further up it opens nothing until somebody says yes anew; see {@link AccountRequests}.
   *
   * @return whether it waits for that yes now
   */
  public boolean move(UUID id, UUID office, String officeName, String territory) {
    Map<String, Object> to =
        Map.of("id", id, "office", office, "name", officeName, "territory", territory);
    boolean up =
        jdbc.sql("select access.move_up(:id, :office, :name, :territory)")
            .params(to)
            .query(Boolean.class)
            .single();
    if (!up) {
      changeOne(
          jdbc.sql(
                  """
                  update access.accounts
                     set office_id = :office, office_name = :name, territory = :territory,
                         version = version + 1
                   where id = :id
                  """)
              .params(to)
              .update());
    }
    return up;
  }

  private static void refuse(String code) {
    throw new RefusedException(Reason.of(code));
  }

  private static void changeOne(int rows) {
    if (rows != 1) {
      throw new NotThere();
    }
  }

  Optional<Account> byId(UUID id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Account.class).optional();
  }

  Optional<Account> byEmail(String email) {
    return jdbc.sql(SELECT + " where email_index in (:indexes)")
        .param("indexes", cipher.blindIndexes("email", normalised(email)))
        .query(Account.class)
        .optional();
  }

  /** As addresses are compared. */
  public static String normalised(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
