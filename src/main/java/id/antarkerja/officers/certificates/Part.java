package id.antarkerja.officers.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param skip how many were shown on earlier pages
 * @param found how many there are in all
 */
record Part(List<Certificate> rows, int skip, int found) {
  static final int SIZE = 50;

  /**
   * @param name of the list, which is also that of its parameter
   */
  @Nullable String first(String name) {
    return skip == 0 ? null : CertificatePages.LIST + "#" + name;
  }

  @Nullable String next(String name) {
    int after = skip + SIZE;
    return found > after ? CertificatePages.LIST + "?" + name + "=" + after + "#" + name : null;
  }
}
