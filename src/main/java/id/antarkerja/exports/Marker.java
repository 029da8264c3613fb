package id.antarkerja.exports;

import id.antarkerja.jobseekers.Invented;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A row about nobody, that looks like the others and stands in one file only: who shows it, has
 * that file. Its number is above all that counters give out.
 */
record Marker(String number, String name, LocalDate bornOn) {
  static final int EACH = 2;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuu");

  /** In the shape of the office's numbers, of a day like those of its people. */
  static Marker invented(String territory, LocalDate today) {
    String place = (territory.replaceAll("[^0-9]", "") + "0000").substring(0, 4);
    LocalDate day = today.minusDays(RANDOM.nextInt(400) + 1L);
    String number = place + DAY.format(day) + "9%05d".formatted(RANDOM.nextInt(100_000));
    return new Marker(
        number,
        Invented.name(RANDOM),
        today.minusYears(19 + RANDOM.nextInt(20)).minusDays(RANDOM.nextInt(365)));
  }

  /** How a name is looked for, however it was typed. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
