package id.antarkerja.signin;

import id.antarkerja.web.Form;
import id.antarkerja.web.Sections;
import java.util.List;

/**
 * @param to the page to come back to
 * @param others further ways to prove it, contributed by other modules
 */
record StepUpPage(
    String to, Form form, boolean codes, boolean passkeys, List<Sections.Link> others) {}
