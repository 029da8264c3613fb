package id.antarkerja.publishing;

import static id.antarkerja.web.T.t;

import id.antarkerja.publishing.PublicSearch.Found;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param further whether this is not the first page of the results
 */
record SearchPage(
    Form form,
    Found found,
    List<JobCard> jobs,
    List<Chip> chips,
    List<Option> educations,
    boolean further) {

  VacancyQuery query() {
    return found.query();
  }

  boolean asksForEverything() {
    return query().queryString().isEmpty();
  }

  /** "214 lowongan", "lebih dari 1.000 lowongan". */
  String count() {
    return found.moreThanCounted()
        ? t("publishing.moreThan", T.number(PublicVacancies.COUNTED))
        : t("publishing.count", found.count());
  }

  @Nullable String first() {
    return further ? "/lowongan" + query().queryString() : null;
  }

  @Nullable String next() {
    if (!found.hasNext()) {
      return null;
    }
    Place end = found.page().getLast().end();
    String query = query().queryString();
    return "/lowongan"
        + (query.isEmpty() ? "?" : query + "&")
        + "setelah="
        + URLEncoder.encode(end.toString(), StandardCharsets.UTF_8)
        + (found.loosened() ? "&longgar=ya" : "");
  }

  String feedHref() {
    return "/lowongan.rss" + query().queryString();
  }
}
