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
  private final DeviceCookie cookie;

  Tries(Throttle throttle, DeviceCookie cookie) {
    this.throttle = throttle;
    this.cookie = cookie;
  }

  /**
   * What tells this browser from another one; given now when it has nothing: call it on the page of
   * the form already, where it still counts as nothing.
   */
  public Browser browser(HttpServletRequest request, HttpServletResponse response) {
    return cookie.of(request, response);
  }

  /**
   * Counts a PIN as wrong before it is compared. Outside a transaction: what follows may fail, the
   * count stays.
   *
   * @param card as typed, whether it exists or not
   * @throws RuntimeException answered with 429 when it has to wait
   */
  public void pin(String card, Browser browser) {
    throttle.admit(new Attempt(Attempt.Kind.PIN, card, browser));
  }

  /** The PIN was right. */
  public void pinWasRight(String card, Browser browser) {
    throttle.succeeded(new Attempt(Attempt.Kind.PIN, card, browser));
  }

  /** The card has a new PIN: tries of the old one no longer count. */
  public void newPin(String card) {
    throttle.forget(new Attempt(Attempt.Kind.PIN, card, new Browser("", false, "")));
  }

  /**
   * Counts that a link was asked for: by browser alone, so that nobody keeps another's mailbox
   * shut.
   *
   * @throws RuntimeException answered with 429 when it has to wait
   */
  public void link(Browser browser) {
    throttle.admit(Attempt.link(browser));
  }

  /** A link was followed on the device on which links are asked for. */
  public void linkWasUsed(Browser browser) {
    throttle.succeeded(Attempt.link(browser));
  }
}
