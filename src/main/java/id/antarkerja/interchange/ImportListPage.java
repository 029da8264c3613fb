package id.antarkerja.interchange;

import id.antarkerja.web.Form;
import java.util.List;

/** The upload form and the newest imports of the territory. */
record ImportListPage(Form form, List<ImportRow> rows) {}
