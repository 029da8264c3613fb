package id.antarkerja.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For another module's way in: it ends like every sign-in here, and its owner hears of a change.
 */
@Component
public class OtherWays {
  private final Answers answers;
  private final Factors factors;
  private final OwnerMail mail;

  OtherWays(Answers answers, Factors factors, OwnerMail mail) {
    this.answers = answers;
    this.factors = factors;
    this.mail = mail;
  }

  /**
   * Somebody has proved who they are: signed in, on record, a new device noted.
   *
   * @param by names the way, {@code signin.<by>} on record
   * @param provedAt when they proved it; from then {@link id.antarkerja.access.StepUp} counts
   * @return the page they wanted; empty when they may not be signed in
   */
  public Optional<String> arrived(
      UUID account,
      String by,
      Instant provedAt,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answers.arrived(account, by, provedAt, request, response);
  }

  /** Whether the account could be entered without that other way; as its owner or the system. */
  public boolean hasOwn(UUID account) {
    return factors.hasCodes(account) || factors.hasPasskeys(account);
  }

  /** In the transaction that changed how an account is entered; by the system. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(UUID account) {
    mail.changed(account);
  }
}
