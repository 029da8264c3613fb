package id.antarkerja.classifications;

import java.util.Collection;
import java.util.Set;

/**
 * What helps a person at work and what a place of work can offer; matched by need, never by
 * diagnosis. Stored as bits in this order: never reorder.
 */
public enum Accommodation {
  STAIRS_FREE,
  WRITTEN_INSTRUCTIONS,
  SIGN_LANGUAGE,
  SCREEN_READER,
  FREQUENT_BREAKS,
  NO_NIGHT_SHIFT;

  public String textKey() {
    return "classifications.accommodation." + name();
  }

  public static short bits(Collection<Accommodation> accommodations) {
    return Bits.of(accommodations);
  }

  public static Set<Accommodation> ofBits(int bits) {
    return Bits.in(bits, Accommodation.class);
  }
}
