package id.antarkerja.portal;

import id.antarkerja.signin.CodeSetup;
import id.antarkerja.web.Form;

/** A password with codes, being set: what was typed is never shown again. */
record NewPasswordPage(LinkKind kind, Form form, CodeSetup setup) {}
