package id.antarkerja.signin;

import id.antarkerja.access.Acting;
import id.antarkerja.access.PasswordCheck;
import id.antarkerja.access.Sessions;
import id.antarkerja.access.StepUp;
import id.antarkerja.access.StepUpNeeded;
import id.antarkerja.audit.Audit;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ways in that the signed-in guest keeps for themself, beside the link or the card, which always
 * stay: passkeys, and a password with codes. Every change needs a fresh proof, tells the guest by
 * mail and ends their other sessions. Called outside a transaction.
 */
@Service
public class WaysIn {
  private final Passkeys passkeys;
  private final GuestPasswords passwords;
  private final PasswordCheck check;
  private final Factors factors;
  private final PendingSignIns pendings;
  private final List<Guests> guests;
  private final Sessions sessions;
  private final OwnerMail mail;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  WaysIn(
      Passkeys passkeys,
      GuestPasswords passwords,
      PasswordCheck check,
      Factors factors,
      PendingSignIns pendings,
      List<Guests> guests,
      Sessions sessions,
      OwnerMail mail,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.passwords = passwords;
    this.check = check;
    this.factors = factors;
    this.pendings = pendings;
    this.guests = guests;
    this.sessions = sessions;
    this.mail = mail;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * @param base of the addresses that the forms are sent to
   */
  public WaysInView view(String base, HttpServletRequest request) {
    List<Sessions.Entry> devices = sessions.mine(request.getSession().getId());
    boolean fresh = StepUp.isFresh();
    UUID own = own();
    return bySystem(
        () ->
            new WaysInView(
                devices,
                passkeys.of(own),
                factors.hasCodes(own),
                fresh,
                OfficeZone.ofRegion(guest(own).territory()),
                base));
  }

  /** Which passkeys somebody has and since when; to be read in their own transaction. */
  public JdbcClient.StatementSpec passkeysKept(UUID owner) {
    return jdbc.sql(
            """
            select label, created_at, last_used_at from signin.passkeys
             where account_id = :owner order by created_at
            """)
        .param("owner", owner);
  }

  /** Since when somebody has a password with codes; to be read in their own transaction. */
  public JdbcClient.StatementSpec passwordKept(UUID owner) {
    return jdbc.sql("select set_at from signin.passwords where owner_id = :owner")
        .param("owner", owner);
  }

  /**
   * What the browser needs to make a passkey, as JSON.
   *
   * @throws StepUpNeeded without a fresh proof
   */
  public String beginPasskey(HttpServletRequest request) {
    StepUp.require();
    UUID own = own();
    return bySystem(() -> passkeys.beginMaking(own, request));
  }

  /**
   * @param label as typed, "" for none
   * @throws StepUpNeeded without a fresh proof
   * @throws RefusedException when the answer is no fresh key of a verified person, made here
   */
  public void addPasskey(String answer, String label, HttpServletRequest request) {
    change(
        "account.passkeyAdded",
        request,
        own -> passkeys.made(own, answer, PasskeyPages.named(label), request));
  }

  /**
   * @throws StepUpNeeded without a fresh proof
   * @throws NotThere when the guest has no such key
   */
  public void removePasskey(String id, HttpServletRequest request) {
    change("account.passkeyRemoved", request, own -> passkeys.remove(own, id));
  }

  /**
   * The secret for codes that is being set up: the same one on every look.
   *
   * @throws StepUpNeeded without a fresh proof
   */
  public CodeSetup codeSetup(HttpServletRequest request) {
    StepUp.require();
    UUID own = own();
    Guest guest = bySystem(() -> guest(own));
    return new CodeSetup(
        pendings.secret(own, request), Objects.requireNonNullElse(guest.email(), guest.name()));
  }

  /**
   * A password, with codes by the secret shown before; those of before no longer open.
   *
   * @throws StepUpNeeded without a fresh proof
   * @throws RefusedException {@code account.codeWrong}, {@code account.addressNeeded}, or why the
   *     password is weak
   */
  public void setPassword(String password, String code, HttpServletRequest request) {
    StepUp.require();
    UUID own = own();
    Guest guest = bySystem(() -> guest(own));
    String email = guest.email();
    if (email == null) {
      throw new RefusedException(Reason.of("account.addressNeeded"));
    }
    String secret = pendings.secret(own, request);
    if (Totp.stepOf(secret, code, Instant.now()).isEmpty()) {
      throw new RefusedException(Reason.of("account.codeWrong"));
    }
    String hash = check.hash(password, guest.name(), email);
    change(
        "account.password",
        request,
        account -> {
          passwords.set(account, hash);
          factors.enrol(account, secret);
          factors.codeFits(account, code);
        });
    pendings.done(request);
  }

  /**
   * Password and codes go together: neither opens anything alone.
   *
   * @throws StepUpNeeded without a fresh proof
   * @throws NotThere when there is none
   */
  public void removePassword(HttpServletRequest request) {
    change(
        "account.passwordRemoved",
        request,
        own -> {
          factors.unenrol(own);
          if (!passwords.remove(own)) {
            throw new NotThere();
          }
        });
  }

  private void change(String action, HttpServletRequest request, Consumer<UUID> work) {
    StepUp.require();
    UUID own = own();
    String session = request.getSession().getId();
    bySystem(
        () -> {
          work.accept(own);
          audit.wrote(action, own);
          mail.changed(guest(own));
          sessions.endOthers(session);
          return true;
        });
  }

  private Guest guest(UUID id) {
    return guests.stream()
        .flatMap(kind -> kind.find(id).stream())
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  private <T> T bySystem(Supplier<T> work) {
    return Acting.get(
        Acting.onBehalfOf(Acting.current().actor(), "signin.waysIn"),
        () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private static UUID own() {
    return Objects.requireNonNull(Acting.current().actor().id());
  }
}
