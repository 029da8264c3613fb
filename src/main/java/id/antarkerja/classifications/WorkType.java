package id.antarkerja.classifications;

import java.util.Collection;
import java.util.Set;

/**
 * Kinds of work as in the mandatory vacancy report; what a vacancy is, and what a person would
 * take. Stored as bits in this order: never reorder.
 */
public enum WorkType {
  FULL_TIME,
  PART_TIME,
  CONTRACT,
  INTERNSHIP;

  public String textKey() {
    return "classifications.workType." + name();
  }

  public static short bits(Collection<WorkType> types) {
    return Bits.of(types);
  }

  public static Set<WorkType> ofBits(int bits) {
    return Bits.in(bits, WorkType.class);
  }
}
