package id.antarkerja.demo;

import id.antarkerja.kernel.Sex;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Availability;
import id.antarkerja.officers.registry.Grade;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.OwnWords;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.officers.registry.Spoken;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an invented officer has become by an age: number, level, grade, what they know. A NIP of
 * ours is one of nobody: its serial is above 900.
 */
record Career(
    Sex sex, LocalDate bornOn, YearMonth appointed, @Nullable Level level, LocalDate since) {
  private static final Map<String, Language> OF_PROVINCE =
      Map.ofEntries(
          Map.entry("11", Language.ACEHNESE),
          Map.entry("12", Language.BATAK),
          Map.entry("13", Language.MINANGKABAU),
          Map.entry("14", Language.MALAY),
          Map.entry("32", Language.SUNDANESE),
          Map.entry("33", Language.JAVANESE),
          Map.entry("34", Language.JAVANESE),
          Map.entry("35", Language.JAVANESE),
          Map.entry("36", Language.SUNDANESE),
          Map.entry("51", Language.BALINESE),
          Map.entry("52", Language.SASAK),
          Map.entry("63", Language.BANJARESE),
          Map.entry("73", Language.BUGINESE),
          Map.entry("91", Language.PAPUAN_MALAY),
          Map.entry("92", Language.PAPUAN_MALAY),
          Map.entry("94", Language.PAPUAN_MALAY));

  /** How many of a hundred officers speak it. */
  private static final Map<Language, Integer> FOREIGN =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, 34,
              Language.KOREAN, 4,
              Language.JAPANESE, 5,
              Language.MANDARIN, 3,
              Language.CANTONESE, 1,
              Language.ARABIC, 5,
              Language.MALAY, 6,
              Language.SIGN_LANGUAGE, 5));

  static Career of(Draw draw, Sex sex, int age, OfficerKind kind, boolean centre, LocalDate today) {
    LocalDate born = today.minusYears(age).minusDays(draw.between(0, 364));
    int entered = Math.min(draw.between(23, 31), age - 1);
    YearMonth appointed = YearMonth.from(born.plusYears(entered).withMonth(draw.between(1, 12)));
    YearMonth latest = YearMonth.from(today).minusMonths(6);
    YearMonth began = appointed.isAfter(latest) ? latest : appointed;
    Level level = kind == OfficerKind.CIVIL_SERVANT ? level(draw, age, centre) : null;
    int months = (int) began.until(latest, ChronoUnit.MONTHS);
    LocalDate since = began.plusMonths(months == 0 ? 0 : draw.between(months / 2, months)).atDay(1);
    return new Career(sex, born, began, level, since);
  }

  private static Level level(Draw draw, int age, boolean centre) {
    double share = draw.share();
    if (age <= 35) {
      return share < 0.9 ? Level.PERTAMA : Level.MUDA;
    }
    if (age <= 45) {
      return share < 0.45 ? Level.PERTAMA : share < 0.88 ? Level.MUDA : Level.MADYA;
    }
    if (centre && share > 0.82) {
      return Level.UTAMA;
    }
    return share < 0.2 ? Level.PERTAMA : share < 0.6 ? Level.MUDA : Level.MADYA;
  }

  /**
   * @param number tells officers of one birth day and month of appointment apart
   */
  RecordFields fields(Draw draw, String name, String workEmail, int number) {
    Map<RecordField, String> fields = new EnumMap<>(RecordField.class);
    fields.put(RecordField.NAME, name);
    fields.put(RecordField.WORK_EMAIL, workEmail);
    if (level != null) {
      Grade grade = draw.of(level.grades());
      fields.put(RecordField.NIP, nip(number));
      fields.put(RecordField.BORN_ON, bornOn.toString());
      fields.put(RecordField.LEVEL, level.name());
      fields.put(RecordField.GRADE, grade.name());
      fields.put(RecordField.LEVEL_SINCE, since.toString());
    }
    return RecordFields.of(fields);
  }

  private String nip(int number) {
    return "%tY%<tm%<td%d%02d%d%03d"
        .formatted(
            bornOn,
            appointed.getYear(),
            appointed.getMonthValue(),
            sex == Sex.L ? 1 : 2,
            901 + number % 99);
  }

  OwnWords words(Draw draw, String province) {
    List<Spoken> languages = new ArrayList<>();
    Language own = OF_PROVINCE.get(province);
    if (own != null && draw.chance(0.6)) {
      languages.add(new Spoken(own, LanguageLevel.NATIVE));
    }
    for (Language language : Language.values()) {
      if (language != own && draw.between(0, 99) < FOREIGN.getOrDefault(language, 0)) {
        languages.add(
            new Spoken(
                language,
                draw.of(LanguageLevel.BASIC, LanguageLevel.WORKING, LanguageLevel.FLUENT)));
      }
    }
    Set<Specialism> specialisms = EnumSet.noneOf(Specialism.class);
    for (int i = draw.between(1, 3); i > 0; i--) {
      specialisms.add(draw.of(Specialism.values()));
    }
    Availability availability =
        draw.chance(0.8) ? Availability.AVAILABLE : draw.of(Availability.values());
    return new OwnWords(
        languages.subList(0, Math.min(5, languages.size())),
        List.copyOf(specialisms),
        availability,
        draw.chance(0.7));
  }
}
