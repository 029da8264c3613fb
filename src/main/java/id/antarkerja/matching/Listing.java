package id.antarkerja.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of a list is shown, and the addresses that keep it so. */
record Listing(String path, boolean all) {
  private static final int FIRST = 10;
  private static final int MOST = 100;

  int limit() {
    return all ? MOST : FIRST;
  }

  String href(UUID chosen) {
    return path + "?terpilih=" + chosen + (all ? "&semua=true" : "") + "#terpilih";
  }

  int more(Found<?> found) {
    return all ? 0 : Math.max(0, Math.min(MOST, found.eligible()) - found.best().size());
  }

  @Nullable String moreHref(Found<?> found, @Nullable UUID chosen) {
    return more(found) == 0
        ? null
        : path + "?semua=true" + (chosen == null ? "" : "&terpilih=" + chosen);
  }
}
