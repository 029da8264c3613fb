package id.antarkerja.signin;

import gg.jte.Content;
import id.antarkerja.documents.Qr;

/**
 * What an authenticator app needs: the secret as a picture and as text.
 *
 * @param account as the app calls it
 */
public record CodeSetup(String secret, String account) {
  public Content qr() {
    return Qr.content(Totp.uri(secret, account));
  }

  /** In groups of four, as people read and type it. */
  public String spelled() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return "CodeSetup[" + account + "]";
  }
}
