package id.antarkerja.matching;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.T;
import java.util.List;

/** What the page says instead of an empty list. */
final class Nothings {
  private Nothings() {}

  static MatchPage.Nothing closed() {
    return new MatchPage.Nothing(
        t("matching.nothing.closed"), t("matching.nothing.closed.hint"), List.of());
  }

  static MatchPage.Nothing unregistered() {
    return new MatchPage.Nothing(
        t("matching.nothing.unregistered"), t("matching.nothing.unregistered.hint"), List.of());
  }

  /**
   * @param whom "candidates" or "vacancies"
   */
  static MatchPage.Nothing unfit(String whom, List<Relaxation> unlocking) {
    String title = t("matching.nothing." + whom);
    if (unlocking.isEmpty()) {
      return new MatchPage.Nothing(title, t("matching.nothing." + whom + ".none"), List.of());
    }
    return new MatchPage.Nothing(
        title,
        t("matching.nothing.binding", t(unlocking.getFirst().constraint().key())),
        unlocking.stream().map(relaxation -> text(whom, relaxation)).toList());
  }

  private static String text(String whom, Relaxation relaxation) {
    String code = relaxation.constraint().name().toLowerCase(T.ENGLISH);
    return t("matching.unlock." + whom + "." + code, relaxation.gained());
  }
}
