package id.antarkerja.officers.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When functional officers have to retire: at 58 with level Ahli Pertama and Ahli Muda, at 60 with
 * Ahli Madya, at 65 with Ahli Utama (PP 11/2017, Pasal 239, as commonly published; not verified
 * against later amendments), from the first day of the month after.
 */
public final class Retirement {
  private Retirement() {}

  /** Null without a level or a birth date. */
  public static @Nullable LocalDate on(RecordFields fields) {
    Level level = fields.level();
    LocalDate born = fields.date(RecordField.BORN_ON);
    return level == null || born == null
        ? null
        : born.plusYears(age(level)).plusMonths(1).withDayOfMonth(1);
  }

  static int age(Level level) {
    return switch (level) {
      case PERTAMA, MUDA -> 58;
      case MADYA -> 60;
      case UTAMA -> 65;
    };
  }
}
