package id.antarkerja.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of one pair as the page shows them, in the reader's language.
 *
 * @param facts short facts below the title
 * @param failing constraints that keep the pair out of every list
 * @param href the person's or vacancy's own page; null for a card
 */
record Told(
    int ring,
    String title,
    List<String> facts,
    String lead,
    List<Part> parts,
    List<String> failing,
    List<String> missing,
    List<String> changes,
    List<Ask> asks,
    String notCounted,
    String foot,
    @Nullable String href,
    List<Button> buttons) {

  /** The composition in words, for those who don't see it. */
  String composed() {
    return String.join(
        ", ", parts.stream().map(part -> part.name() + " " + part.points()).toList());
  }

  /**
   * A factor.
   *
   * @param from points of the factors before it
   * @param color 1 to 8
   */
  record Part(String name, int points, int max, int from, int color, String evidence) {
    String share() {
      return percent(max == 0 ? 0 : 1000 * points / max);
    }

    /** The middle of its piece of the composition, per cent. */
    String middle() {
      return percent(from * 10 + points * 5);
    }

    private static String percent(int thousandths) {
      return thousandths / 10 + "." + thousandths % 10 + "%";
    }
  }

  record Ask(String owner, List<String> questions) {}

  record Button(String label, String href, boolean main) {}
}
