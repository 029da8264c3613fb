package id.antarkerja.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Service;

/**
 * Counts tries of the ways in that other modules own, as sign-in counts its own: for each card, as
 * typed, and for each device. Ten are free, then each next one waits longer; pages answer 429.
 */
@Service
public class Tries {
  private final Throttle throttle;

  Tries(Throttle throttle) {
    this.throttle = throttle;
  }

  /** What tells this browser from another one; given now when it has nothing. */
  public String device(HttpServletRequest request, HttpServletResponse response) {
    return DeviceCookie.of(request, response);
  }

  /**
   * Counts a PIN as wrong before it is compared. Outside a transaction: what follows may fail, the
   * count stays.
   *
   * @param card as typed, whether it exists or not
   * @throws RuntimeException answered with 429 when it has to wait
   */
  public void pin(String card, String device) {
    throttle.admit(new Attempt(Attempt.Kind.PIN, card, device));
  }

  /** The PIN was right. */
  public void pinWasRight(String card, String device) {
    throttle.succeeded(new Attempt(Attempt.Kind.PIN, card, device));
  }

  /** The card has a new PIN: tries of the old one no longer count. */
  public void newPin(String card) {
    throttle.forget(new Attempt(Attempt.Kind.PIN, card, ""));
  }

  /**
   * Counts that a link was asked for: by device alone, so that nobody keeps another's mailbox shut.
   *
   * @throws RuntimeException answered with 429 when it has to wait
   */
  public void link(String device) {
    throttle.admit(new Attempt(Attempt.Kind.LINK, device, device));
  }

  /** A link was followed on the device on which links are asked for. */
  public void linkWasUsed(String device) {
    throttle.succeeded(new Attempt(Attempt.Kind.LINK, device, device));
  }
}
