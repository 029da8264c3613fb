package id.antarkerja.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list on the left, the reasons of the chosen one on the right.
 *
 * @param more how many further ones the list can show
 * @param moreHref null when it shows all
 * @param told null when the list is empty
 * @param nothing why the list is empty, the most binding constraint first
 */
record MatchPage(
    Header header,
    int total,
    List<Entry> list,
    int more,
    @Nullable String moreHref,
    @Nullable Told told,
    @Nullable Nothing nothing) {

  /** Whose list it is. */
  record Header(String title, String initials, String href, List<Fact> facts) {}

  record Fact(String icon, String text) {}

  record Entry(int ring, String title, String line, Fact state, String href, boolean on) {}

  record Nothing(String title, String hint, List<String> reasons) {}
}
