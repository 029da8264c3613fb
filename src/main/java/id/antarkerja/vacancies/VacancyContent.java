package id.antarkerja.vacancies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reported vacancy made fit to store: safe texts, what the guard found, what pay may be shown.
 */
record VacancyContent(
    String title,
    String description,
    String qualification,
    List<CriteriaFlag> flags,
    @Nullable Long wageMin,
    @Nullable Long wageMax) {

  /** For what was verified elsewhere: the guard isn't asked. */
  static VacancyContent withoutFlags(NewVacancy reported) {
    Wage.Stated wage = reported.wage().stated().orElse(null);
    return new VacancyContent(
        reported.title(),
        VacancyHtml.safe(reported.description()),
        VacancyHtml.safe(reported.qualification()),
        List.of(),
        wage == null ? null : wage.min(),
        wage == null ? null : wage.max());
  }

  static VacancyContent of(NewVacancy reported) {
    String title = reported.title().replace("\u0000", "").strip().replaceAll("\\s+", " ");
    String description = VacancyHtml.safe(reported.description());
    String qualification = VacancyHtml.safe(reported.qualification());
    Wage.Stated wage = reported.wage().stated().orElse(null);
    return new VacancyContent(
        title,
        description,
        qualification,
        CriteriaFlags.in(reported.reported(), title, description, qualification),
        wage == null ? null : wage.min(),
        wage == null ? null : wage.max());
  }

  static String words(String description, String qualification) {
    return (VacancyHtml.words(description) + "\n" + VacancyHtml.words(qualification)).strip();
  }
}
