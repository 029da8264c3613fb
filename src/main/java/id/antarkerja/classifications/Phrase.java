package id.antarkerja.classifications;

import java.util.List;

/**
 * One way to name an entry of an index.
 *
 * @param own words of the name itself: at least one must be meant
 * @param context words that may be said beside it, as the province of a district
 */
record Phrase(int entry, String text, List<String> own, List<String> context) {
  String squeezed() {
    return String.join("", own);
  }
}
