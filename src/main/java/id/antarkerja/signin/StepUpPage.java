package id.antarkerja.signin;

import id.antarkerja.web.Form;

/**
 * @param to the page to come back to
 */
record StepUpPage(String to, Form form, boolean codes, boolean passkeys) {}
