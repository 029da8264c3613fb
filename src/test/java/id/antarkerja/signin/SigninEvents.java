package id.antarkerja.signin;

import id.antarkerja.kernel.Uuid7;
import java.util.List;

/** What this module publishes, for a test of all events. */
public final class SigninEvents {
  private SigninEvents() {}

  /** Somebody tried passwords at the address of that index. */
  public static Object manyTries(byte[] emailIndex) {
    return ManyFailedTries.at(Uuid7.next(), "", List.of(emailIndex));
  }
}
