package id.antarkerja.officers;

import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.web.Form;
import org.jspecify.annotations.Nullable;

/** One officer; {@code link} is a fresh one-time link, shown once. */
record OfficerPage(OfficerRow officer, boolean mayLink, @Nullable String link, Form form) {}
