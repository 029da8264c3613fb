package id.antarkerja.officers.changes;

import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Absence;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.OfficerRecord;
import id.antarkerja.officers.registry.RecordForm;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.Form;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "Data saya": what the officer proposes, what they say themselves, when they are away.
 *
 * @param form what somebody confirms
 * @param words what takes effect at once
 * @param away a new absence
 */
record OwnPage(
    OfficerRecord officer,
    Form form,
    Form words,
    Form away,
    int version,
    List<Change> waiting,
    List<Change> decided,
    List<Absence> absences,
    List<Option> colleagues) {
  /** Rows for languages in the form. */
  static final int LANGUAGES = 5;

  boolean hasLevel() {
    return officer.kind() == OfficerKind.CIVIL_SERVANT;
  }

  List<Option> levels() {
    return RecordForm.levels();
  }

  List<Option> grades() {
    return RecordForm.grades();
  }

  List<Integer> languageRows() {
    return IntStream.range(0, LANGUAGES).boxed().toList();
  }

  List<Option> languages() {
    return Stream.of(Language.values())
        .map(language -> new Option(language.name(), T.t(language.textKey())))
        .toList();
  }

  List<Option> languageLevels() {
    return Stream.of(LanguageLevel.values())
        .map(level -> new Option(level.name(), T.t(level.textKey())))
        .toList();
  }

  List<Option> specialisms() {
    return Stream.of(Specialism.values())
        .map(one -> new Option(one.name(), T.t(one.textKey())))
        .toList();
  }

  List<Option> availabilities() {
    return Stream.of(Availability.values())
        .map(one -> new Option(one.name(), T.t(one.textKey())))
        .toList();
  }
}
