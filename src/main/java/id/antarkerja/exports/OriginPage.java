package id.antarkerja.exports;

import id.antarkerja.web.Form;
import java.util.List;

/**
 * @param asked whether something was looked for
 */
record OriginPage(Form form, boolean asked, List<ExportRepository.Origin> found) {}
