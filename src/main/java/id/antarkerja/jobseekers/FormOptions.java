package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.Sex;
import id.antarkerja.web.Option;
import id.antarkerja.web.T;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The choices of the form, in the reader's language. */
final class FormOptions {
  private static final List<Integer> KILOMETRES = List.of(5, 10, 20, 30, 50);

  /** What an officer may be to a person. */
  static List<Option> ownFiles() {
    return Arrays.stream(OwnFile.values())
        .map(own -> new Option(own.name(), T.t("jobseekers.own." + own)))
        .toList();
  }

  private FormOptions() {}

  static List<Option> sexes() {
    return of(Sex.values(), sex -> "jobseekers.sex." + sex);
  }

  static List<Option> educations() {
    return of(Education.values(), Education::textKey);
  }

  static List<Option> religions() {
    return of(Religion.values(), Religion::textKey);
  }

  static List<Option> maritals() {
    return of(Marital.values(), Marital::textKey);
  }

  static List<Option> workTypes() {
    return of(WorkType.values(), WorkType::textKey);
  }

  static List<Option> needs() {
    return of(Accommodation.values(), Accommodation::textKey);
  }

  static List<Option> answers() {
    return of(JobseekerForm.Answer.values(), answer -> "jobseekers.answer." + answer);
  }

  static List<Option> withdrawReasons() {
    return of(WithdrawReason.values(), WithdrawReason::textKey);
  }

  static List<Option> evidence() {
    return Stream.of("0", "1", "2", "3")
        .map(code -> new Option(code, T.t("jobseekers.evidence." + code)))
        .toList();
  }

  /** With the one that is stored, when it is none of the usual. */
  static List<Option> reaches(String stored) {
    Stream<String> usual = KILOMETRES.stream().map(km -> "KM" + km);
    return Stream.concat(
            Stream.concat(usual, Stream.of("REGENCY", "PROVINCE", "NATION")),
            stored.startsWith("KM") ? Stream.of(stored) : Stream.empty())
        .distinct()
        .map(code -> new Option(code, reach(code)))
        .toList();
  }

  static String reach(String code) {
    return code.startsWith("KM")
        ? T.t("jobseekers.reach.KM", code.substring(2))
        : T.t("jobseekers.reach." + code);
  }

  private static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> key) {
    return Arrays.stream(values)
        .map(value -> new Option(value.name(), T.t(key.apply(value))))
        .toList();
  }
}
