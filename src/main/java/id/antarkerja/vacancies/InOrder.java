package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import java.util.Collection;

/** Sets as arrays of the database, equal when the sets are. */
final class InOrder {
  private InOrder() {}

  static Integer[] codes(Collection<Integer> codes) {
    return codes.stream().sorted().toArray(Integer[]::new);
  }

  static String[] names(Collection<Accommodation> needs) {
    return needs.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
