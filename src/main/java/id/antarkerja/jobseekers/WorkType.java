package id.antarkerja.jobseekers;

import java.util.EnumSet;
import java.util.Set;

/**
 * Kinds of work a person would take; the same codes as a vacancy's. None chosen means all. Stored
 * as bits in this order: never reorder.
 */
public enum WorkType {
  FULL_TIME,
  PART_TIME,
  CONTRACT,
  INTERNSHIP;

  public String textKey() {
    return "jobseekers.workType." + name();
  }

  static short bits(Set<WorkType> types) {
    return (short) types.stream().mapToInt(t -> 1 << t.ordinal()).sum();
  }

  static Set<WorkType> ofBits(int bits) {
    var types = EnumSet.noneOf(WorkType.class);
    for (WorkType type : values()) {
      if ((bits >> type.ordinal() & 1) == 1) {
        types.add(type);
      }
    }
    return types;
  }
}
