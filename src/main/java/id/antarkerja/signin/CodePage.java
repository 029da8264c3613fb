package id.antarkerja.signin;

import id.antarkerja.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * @param codes whether the account has a code generator
 * @param demoCode shown in the invented world only
 */
record CodePage(Form form, boolean codes, boolean passkeys, @Nullable String demoCode) {}
