package id.antarkerja.demo;

import id.antarkerja.employers.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * An employer of the invented country.
 *
 * @param rank from 0; the first post most
 * @param trade what it mostly seeks
 */
record Firm(
    int rank,
    EmployerId id,
    String name,
    @Nullable String nib,
    String regency,
    String address,
    Trade trade) {

  /** A hospital or school seeks nothing but its own kind of work. */
  boolean special() {
    return isHospital() || isSchool();
  }

  private boolean isHospital() {
    return name.startsWith("RS ");
  }

  private boolean isSchool() {
    return name.startsWith("Yayasan ");
  }
}
