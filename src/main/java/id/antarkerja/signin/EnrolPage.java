package id.antarkerja.signin;

import id.antarkerja.web.Form;

/** Setting up a code generator. */
record EnrolPage(Form form, CodeSetup setup, String action) {
  EnrolPage(Form form, String secret, String account, String action) {
    this(form, new CodeSetup(secret, account), action);
  }
}
