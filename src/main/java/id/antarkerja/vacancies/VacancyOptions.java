package id.antarkerja.vacancies;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.SkillKind;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Stream;

/** Choices of the forms, in the reader's language. */
final class VacancyOptions {
  private VacancyOptions() {}

  static List<Option> of(String keys, List<? extends Enum<?>> values) {
    return values.stream()
        .map(value -> new Option(value.name(), T.t(keys + value.name())))
        .toList();
  }

  static List<Option> educations() {
    return Stream.of(Education.values())
        .filter(level -> level != Education.NONE)
        .map(level -> new Option(level.name(), T.t(level.textKey())))
        .toList();
  }

  static List<Option> licences(Classifications classifications) {
    return classifications.skills().stream()
        .filter(skill -> skill.kind() == SkillKind.LICENCE)
        .map(skill -> new Option(String.valueOf(skill.code()), skill.name(T.locale())))
        .toList();
  }
}
