package id.antarkerja.signin;

import gg.jte.Content;
import id.antarkerja.documents.Qr;
import id.antarkerja.web.Form;

/** Setting up a code generator: the secret as a picture and as text. */
record EnrolPage(Form form, String secret, String account, String action) {
  Content qr() {
    return Qr.content(Totp.uri(secret, account));
  }

  /** In groups of four, as people read and type it. */
  String spelled() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
