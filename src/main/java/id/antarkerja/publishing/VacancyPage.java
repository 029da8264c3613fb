package id.antarkerja.publishing;

import static id.antarkerja.web.T.t;

import gg.jte.Content;
import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param occupation title of the occupation group
 * @param office name of the office to go to; null when the regency has none in our registry
 * @param address absolute, as is that of the picture
 */
record VacancyPage(
    JobCard card,
    @Nullable String occupation,
    List<String> skills,
    @Nullable String office,
    String province,
    String address,
    String picture,
    Content posting,
    List<JobCard> similar) {

  Listing job() {
    return card.job();
  }

  /** One sentence for search engines and shared links. */
  String summary() {
    return Stream.of(
            job().employer() == null ? t("publishing.unnamed") : job().employer(),
            card.place(),
            job().hasWage()
                ? t("publishing.perMonth", T.rupiahRange(job().wageMin(), job().wageMax()))
                : "",
            t("publishing.until", T.shortDate(job().expiresOn())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  Content description() {
    return SafeHtml.of(job().description());
  }

  Content qualification() {
    return SafeHtml.of(job().qualification());
  }
}
