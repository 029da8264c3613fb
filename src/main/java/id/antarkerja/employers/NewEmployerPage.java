package id.antarkerja.employers;

import id.antarkerja.web.Form;
import java.util.List;

/** The form; {@code known} are those of the same name that the officer must have seen. */
record NewEmployerPage(Form form, List<EmployerSummary> known) {}
