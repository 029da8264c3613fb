package id.antarkerja.vacancies;

import id.antarkerja.classifications.Accommodation;
import java.util.EnumSet;
import java.util.Set;

/**
 * Per need: available, not available, or unknown because nobody said. Unknown is a value: it never
 * excludes anybody.
 */
public record Accommodations(Set<Accommodation> available, Set<Accommodation> notAvailable) {
  public static final Accommodations UNKNOWN = new Accommodations(Set.of(), Set.of());

  /** Three values, as on the form. */
  public enum Offer {
    UNKNOWN,
    AVAILABLE,
    NOT_AVAILABLE
  }

  public Accommodations {
    available = Set.copyOf(available);
    notAvailable = Set.copyOf(notAvailable);
    var both = EnumSet.noneOf(Accommodation.class);
    both.addAll(available);
    both.retainAll(notAvailable);
    if (!both.isEmpty()) {
      throw new IllegalArgumentException("both available and not available: " + both);
    }
  }

  public Offer offer(Accommodation need) {
    if (available.contains(need)) {
      return Offer.AVAILABLE;
    }
    return notAvailable.contains(need) ? Offer.NOT_AVAILABLE : Offer.UNKNOWN;
  }
}
