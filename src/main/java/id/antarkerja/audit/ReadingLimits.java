package id.antarkerja.audit;

import id.antarkerja.access.Role;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * How much an account may be shown; {@code antarkerja.reading.<role>.<which>}.
 *
 * @param minute strangers within a minute: faster is no person reading
 * @param hour strangers within an hour
 * @param day strangers within 24 hours
 * @param fortnight strangers within 14 days, opened or named in full
 * @param rows strangers in lists within 24 hours
 * @param names how many of the fortnight's strangers lists may name in full, so that looking
 *     through lists leaves the rest to files; others are shown by initials
 * @param found how many of the fortnight's strangers may be told for a word of their name, or a day
 *     of birth, that somebody typed; beyond that only numbers lead to strangers
 * @param searches by words within an hour
 */
public record ReadingLimits(
    int minute, int hour, int day, int fortnight, int rows, int names, int found, int searches) {

  static ReadingLimits of(Role role, Environment environment) {
    boolean employer = role == Role.EMPLOYER_LINK;
    return new ReadingLimits(
        value(environment, role, "minute", 30),
        value(environment, role, "hour", 60),
        value(environment, role, "day", employer ? 40 : 300),
        value(environment, role, "fortnight", employer ? 560 : 300),
        value(environment, role, "rows", 2_000),
        value(environment, role, "names", 100),
        value(environment, role, "found", 100),
        value(environment, role, "searches", 120));
  }

  /** For what is asked for in one go. */
  ReadingLimits atOnce() {
    return new ReadingLimits(day, day, day, fortnight, rows, names, found, searches);
  }

  /** For rows beside which nobody new is named. */
  ReadingLimits namingNobody() {
    return new ReadingLimits(minute, hour, day, fortnight, rows, -1_000_000, found, searches);
  }

  /** Those of an account of its first days. */
  public ReadingLimits dividedBy(int share) {
    return new ReadingLimits(
        minute,
        hour / share,
        day / share,
        fortnight / share,
        rows / share,
        names / share,
        found / share,
        searches / share);
  }

  private static int value(Environment environment, Role role, String which, int usual) {
    String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return environment.getProperty(
        "antarkerja.reading." + name + "." + which, Integer.class, usual);
  }
}
