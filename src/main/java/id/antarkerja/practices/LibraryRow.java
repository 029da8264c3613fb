package id.antarkerja.practices;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One practice in a list.
 *
 * @param state of the version that is shown: the published one in the library
 * @param region null for what comes from abroad, then {@code country} is there
 * @param tries how many offices try or tried it
 * @param change the best measured one, in percent
 */
public record LibraryRow(
    UUID id,
    PracticeKind kind,
    UUID officeId,
    VersionState state,
    boolean withdrawn,
    int number,
    String title,
    String problem,
    List<TargetGroup> groups,
    @Nullable String region,
    @Nullable String country,
    @Nullable Long cost,
    @Nullable Instant at,
    int tries,
    @Nullable BigDecimal change) {
  private static final int EXCERPT = 180;

  String path() {
    return Practice.HOME + "/" + id + (state.isOpen() ? "?versi=" + number : "");
  }

  String changeText() {
    return change == null ? "" : Effect.inWords(change);
  }

  /** The beginning of the problem, without the signs of Markdown. */
  String excerpt() {
    String plain =
        problem.replaceAll("[#*_>`\\[\\]]|\\([^)]*://[^)]*\\)", "").replaceAll("\\s+", " ").strip();
    if (plain.length() <= EXCERPT) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', EXCERPT);
    return plain.substring(0, space < EXCERPT / 2 ? EXCERPT : space) + "…";
  }
}
