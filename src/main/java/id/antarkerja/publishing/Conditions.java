package id.antarkerja.publishing;

import id.antarkerja.classifications.Education;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query as SQL over {@code vacancies.published}. What an employer left unsaid (education,
 * experience) never hides a vacancy.
 *
 * @param sql begins with " and", or is empty
 */
record Conditions(String sql, Map<String, Object> parameters) {

  /** All words, or any of them. */
  enum Words {
    ALL,
    ANY
  }

  /**
   * @param groups occupation groups that the words name, found beside the words themselves
   */
  static Conditions of(VacancyQuery query, Words wanted, List<String> groups) {
    var sql = new StringBuilder();
    var parameters = new LinkedHashMap<String, Object>();
    addWords(sql, parameters, query, wanted, groups);
    addRegion(sql, parameters, query.region());
    if (query.workType() != null) {
      sql.append(" and work_type = :workType");
      parameters.put("workType", query.workType().name());
    }
    if (query.education() != null) {
      sql.append(" and (min_education is null or min_education = any(:reached))");
      parameters.put("reached", reached(query.education()));
    }
    if (query.accommodating()) {
      sql.append(" and accommodation_yes <> '{}'");
    }
    if (query.withoutExperience()) {
      sql.append(" and (min_experience_years is null or min_experience_years = 0)");
    }
    return new Conditions(sql.toString(), parameters);
  }

  private static void addWords(
      StringBuilder sql,
      Map<String, Object> parameters,
      VacancyQuery query,
      Words wanted,
      List<String> groups) {
    SearchWords words = SearchWords.of(query.words());
    if (!words.isEmpty()) {
      sql.append(
          groups.isEmpty()
              ? " and search @@ to_tsquery('simple', :words)"
              : " and (search @@ to_tsquery('simple', :words) or occupation_group = any(:groups))");
      parameters.put("words", wanted == Words.ALL ? words.all() : words.any());
      if (!groups.isEmpty()) {
        parameters.put("groups", groups.toArray(String[]::new));
      }
    }
    SearchWords place = SearchWords.of(query.region() == null ? query.place() : "");
    if (!place.isEmpty()) {
      sql.append(" and search @@ to_tsquery('simple', :place)");
      parameters.put("place", place.all());
    }
  }

  private static void addRegion(
      StringBuilder sql, Map<String, Object> parameters, @Nullable String region) {
    if (region == null) {
      return;
    }
    if (region.length() == 2) {
      sql.append(" and regency >= :region and regency < :regionEnd");
      parameters.put("regionEnd", region + "~");
    } else {
      sql.append(region.length() == 4 ? " and regency = :region" : " and district = :region");
    }
    parameters.put("region", region);
  }

  private static Integer[] reached(Education mine) {
    return Stream.of(Education.values())
        .filter(mine::reaches)
        .map(Education::level)
        .toArray(Integer[]::new);
  }
}
