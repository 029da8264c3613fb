package id.antarkerja.employers;

import id.antarkerja.classifications.Classifications;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Employers of the reader's territory, by name. */
record EmployerListPage(
    List<EmployerSummary> rows,
    String typed,
    boolean fromStart,
    @Nullable String next,
    Classifications classifications) {

  String place(EmployerSummary employer) {
    return classifications.placeName(employer.regency());
  }
}
