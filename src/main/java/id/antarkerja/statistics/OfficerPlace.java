package id.antarkerja.statistics;

import id.antarkerja.officers.numbers.LabourPoint;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Officers of a province or a regency.
 *
 * @param functional pengantar kerja; {@code appointed} petugas antar kerja
 * @param people population of the list in use; null when it tells none
 * @param labour the labour force by an official list; null where none is loaded
 * @param seekers on the register now, {@code employers} with a vacancy in a year; null outside the
 *     reader's range
 * @param regencies below it, 1 for a regency; {@code without} of those have no pengantar kerja
 * @param retiring within five years
 */
record OfficerPlace(
    String code,
    String name,
    int functional,
    int appointed,
    @Nullable Long people,
    @Nullable LabourPoint labour,
    @Nullable Long seekers,
    @Nullable Long employers,
    int regencies,
    int without,
    int retiring) {

  @Nullable Double perHundredThousand() {
    return people == null || people == 0 ? null : functional * 100_000.0 / people;
  }

  @Nullable Double perLabour() {
    return labour == null ? null : functional * 100_000.0 / labour.number();
  }

  @Nullable Double seekersEach() {
    return each(seekers);
  }

  @Nullable Double employersEach() {
    return each(employers);
  }

  private @Nullable Double each(@Nullable Long served) {
    return served == null || functional == 0 ? null : (double) served / functional;
  }

  /** How many a ratio of one to so many people asks for, whole persons. */
  int wanted(long peopleEach) {
    return people == null ? 0 : (int) Math.ceilDiv(people, peopleEach);
  }

  /** How many are missing; never less than none. */
  int missing(long peopleEach) {
    return Math.max(0, wanted(peopleEach) - functional);
  }

  /** One of five tints, by the share of regencies that have somebody. */
  String tint() {
    double share = regencies == 0 ? 0 : 1 - (double) without / regencies;
    return "q" + (share < 0.4 ? 1 : share < 0.6 ? 2 : share < 0.75 ? 3 : share < 0.9 ? 4 : 5);
  }

  boolean dark() {
    return tint().equals("q4") || tint().equals("q5");
  }

  static String decimal(@Nullable Double number, Locale locale) {
    return number == null ? "–" : String.format(locale, number < 100 ? "%,.1f" : "%,.0f", number);
  }
}
