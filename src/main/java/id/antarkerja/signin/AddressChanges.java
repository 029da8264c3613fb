package id.antarkerja.signin;

import id.antarkerja.access.AccountState;
import id.antarkerja.access.Accounts;
import id.antarkerja.access.Acting;
import id.antarkerja.access.OwnAddress;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.access.Sessions;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another e-mail address for one's own account. It counts when its owner has read a code there; the
 * address of before hears of it, and every other device is signed out.
 */
@Service
@Transactional
class AddressChanges {
  static final Duration VALID = Duration.ofMinutes(30);

  private static final String EMAIL = "signin.address_changes.email";
  private static final String CODE = "signin.address_changes.code";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final PersonCipher cipher;
  private final Accounts accounts;
  private final OwnAddress address;
  private final FormerAddresses former;
  private final Sessions sessions;
  private final OwnerMail mail;
  private final Audit audit;

  AddressChanges(
      JdbcClient jdbc,
      PersonCipher cipher,
      Accounts accounts,
      OwnAddress address,
      FormerAddresses former,
      Sessions sessions,
      OwnerMail mail,
      Audit audit) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.accounts = accounts;
    this.address = address;
    this.former = former;
    this.sessions = sessions;
    this.mail = mail;
    this.audit = audit;
  }

  /**
   * Sends a code to the new address; one asked for before is void. An address that has an account
   * gets none, and the answer is the same: it says of nobody that they work here.
   *
   * @throws StepUpNeeded without a fresh proof of who acts
   */
  void ask(String email) {
    StepUp.require();
    AccountState own = own();
    String code = "%08d".formatted(RANDOM.nextInt(100_000_000));
    jdbc.sql(
            """
            insert into signin.address_changes (account_id, email_sealed, code_sealed, expires_at)
            values (:account, :email, :code, now() + make_interval(secs => :seconds))
            on conflict (account_id) do update
              set email_sealed = excluded.email_sealed, code_sealed = excluded.code_sealed,
                  asked_at = now(), expires_at = excluded.expires_at
            """)
        .param("account", own.id())
        .param("email", cipher.seal(own.id(), EMAIL, email))
        .param("code", cipher.seal(own.id(), CODE, code))
        .param("seconds", (double) VALID.toSeconds())
        .update();
    audit.wrote("account.addressAsked", own.id());
    if (!accounts.known(email)) {
      mail.code(email, code, VALID.toMinutes(), own);
    }
  }

  /** Whether there is a code to be typed in. */
  @Transactional(readOnly = true)
  boolean waits() {
    return jdbc.sql(
            "select exists (select 1 from signin.address_changes where account_id = :account"
                + " and expires_at > now())")
        .param("account", account())
        .query(Boolean.class)
        .single();
  }

  /**
   * The code was read at the new address: it is this account's from now on.
   *
   * @param session the one that stays
   * @throws StepUpNeeded without a fresh proof of who acts
   * @throws RefusedException {@code account.addressCode} for another code, an old one, one used
   *     before, or somebody else's; {@code account.emailTaken} when somebody was faster
   */
  void confirm(String code, String session) {
    StepUp.require();
    AccountState own = own();
    Waiting waiting =
        jdbc.sql(
                """
                select email_sealed, code_sealed from signin.address_changes
                 where account_id = :account and expires_at > now() for update
                """)
            .param("account", own.id())
            .query(Waiting.class)
            .optional()
            .orElseThrow(AddressChanges::refused);
    if (!same(cipher.open(own.id(), CODE, waiting.codeSealed()), code)) {
      throw refused();
    }
    String before = accounts.emailOf(own.id());
    mail.send(own, "addressChanged");
    address.change(cipher.open(own.id(), EMAIL, waiting.emailSealed()));
    mail.send(own, "addressChanged");
    former.changed(own.id(), before);
    jdbc.sql("delete from signin.address_changes where account_id = :account")
        .param("account", own.id())
        .update();
    sessions.endOthers(session);
    audit.wrote("account.address", own.id());
  }

  private AccountState own() {
    return accounts.state(account()).orElseThrow(NotThere::new);
  }

  private static UUID account() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }

  private static boolean same(String code, String typed) {
    String digits = typed.replaceAll("\\s", "");
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
  }

  private static RefusedException refused() {
    return new RefusedException(Reason.of("account.addressCode"));
  }

  private record Waiting(byte[] emailSealed, byte[] codeSealed) {}
}
