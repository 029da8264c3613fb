package id.antarkerja.signin;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A try that is counted.
 *
 * @param account the keyed index of the e-mail as typed, or the account's id
 * @param device what the browser's device cookie says; a browser without one is a new device
 */
record Attempt(Kind kind, String account, String device) {
  enum Kind {
    PASSWORD,
    CODE,
    PIN,
    LINK
  }

  static Attempt password(byte[] emailIndex, String device) {
    return new Attempt(Kind.PASSWORD, HexFormat.of().formatHex(emailIndex), device);
  }

  static Attempt code(UUID account, String device) {
    return new Attempt(Kind.CODE, account.toString(), device);
  }
}
