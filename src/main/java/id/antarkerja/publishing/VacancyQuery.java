package id.antarkerja.publishing;

import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.web.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. A value that is not known is as good as not given: an address that was
 * shared years ago still opens.
 *
 * @param place text of the place field, as chosen or typed
 * @param region code of a province, regency or district
 * @param education the highest level that the reader has
 */
record VacancyQuery(
    String words,
    String place,
    @Nullable String region,
    @Nullable WorkType workType,
    @Nullable Education education,
    boolean accommodating,
    boolean withoutExperience) {

  static final VacancyQuery EVERYTHING = new VacancyQuery("", "", null, null, null, false, false);

  private static final int LONGEST = 200;

  static VacancyQuery of(Form form) {
    return new VacancyQuery(
        shortened(form.value("q")),
        shortened(form.value("wilayah_text")),
        form.code("wilayah"),
        known(WorkType.class, form.value("jenis")),
        known(Education.class, form.value("pendidikan")),
        form.checked("disabilitas"),
        form.checked("pemula"));
  }

  VacancyQuery in(@Nullable String code) {
    return new VacancyQuery(
        words, place, code, workType, education, accommodating, withoutExperience);
  }

  VacancyQuery of(@Nullable WorkType other) {
    return new VacancyQuery(
        words, place, region, other, education, accommodating, withoutExperience);
  }

  VacancyQuery accommodating(boolean only) {
    return new VacancyQuery(words, place, region, workType, education, only, withoutExperience);
  }

  VacancyQuery withoutExperience(boolean only) {
    return new VacancyQuery(words, place, region, workType, education, accommodating, only);
  }

  /** "?q=…&amp;wilayah=…", or "" when everything is asked for. */
  String queryString() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("q", words);
    parameters.put("wilayah", region == null ? "" : region);
    parameters.put("wilayah_text", place);
    parameters.put("wilayah_for", region == null ? "" : place);
    parameters.put("jenis", workType == null ? "" : workType.name());
    parameters.put("pendidikan", education == null ? "" : education.name());
    parameters.put("disabilitas", accommodating ? "ya" : "");
    parameters.put("pemula", withoutExperience ? "ya" : "");
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(VacancyQuery::written)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String written(Map.Entry<String, String> parameter) {
    return parameter.getKey()
        + "="
        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private static <E extends Enum<E>> @Nullable E known(Class<E> kinds, String name) {
    for (E kind : kinds.getEnumConstants()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }
}
