package id.antarkerja.jobseekers;

import java.util.EnumSet;
import java.util.Set;

/**
 * What helps a person at work; never a diagnosis. The same codes as a vacancy's accommodations.
 * Stored as bits in this order: never reorder.
 */
public enum Need {
  STAIRS_FREE,
  WRITTEN_INSTRUCTIONS,
  SIGN_LANGUAGE,
  SCREEN_READER,
  FREQUENT_BREAKS,
  NO_NIGHT_SHIFT;

  public String textKey() {
    return "jobseekers.need." + name();
  }

  static short bits(Set<Need> needs) {
    return (short) needs.stream().mapToInt(n -> 1 << n.ordinal()).sum();
  }

  static Set<Need> ofBits(int bits) {
    var needs = EnumSet.noneOf(Need.class);
    for (Need need : values()) {
      if ((bits >> need.ordinal() & 1) == 1) {
        needs.add(need);
      }
    }
    return needs;
  }
}
