package id.antarkerja.signin;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A try that is counted.
 *
 * @param account the keyed index of the e-mail as typed, or the account's id; for a passkey that
 *     names its account only in its answer, the device
 * @param device what the browser's device cookie says; a browser without one is a new device
 */
record Attempt(Kind kind, String account, String device) {
  enum Kind {
    PASSWORD,
    CODE,
    PASSKEY,
    CONTACT,
    PIN,
    LINK
  }

  static Attempt password(byte[] emailIndex, String device) {
    return new Attempt(Kind.PASSWORD, HexFormat.of().formatHex(emailIndex), device);
  }

  static Attempt code(UUID account, String device) {
    return new Attempt(Kind.CODE, account.toString(), device);
  }

  /** A challenge of which no proof came back. */
  static Attempt passkey(@Nullable UUID account, String device) {
    return new Attempt(Kind.PASSKEY, account == null ? device : account.toString(), device);
  }

  /** A letter to an address that may be anybody's. */
  static Attempt contact(UUID account, String device) {
    return new Attempt(Kind.CONTACT, account.toString(), device);
  }
}
