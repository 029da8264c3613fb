package id.antarkerja.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps the numbers of ID cards out of what officers write to each other: 16 digits that can be a
 * NIK, also with spaces, dots or dashes between them. The number of an AK/I card is none: where a
 * NIK has the month, it has the year.
 */
public final class NoNik {
  private static final int LENGTH = 16;
  private static final int WOMEN = 40;

  /** Between two groups of digits that are meant as one. */
  private static final int MOST_BETWEEN = 3;

  /** Provinces of 2026 and East Timor: the number of a person never changes. */
  private static final Set<Integer> PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 54, 61, 62,
          63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

  private NoNik() {}

  /** Says it beside the field; the text itself stays as it was typed. */
  public static void check(Form form, String... fields) {
    for (String field : fields) {
      if (form.error(field) == null && isIn(form.value(field))) {
        form.reject(field, "error.nik");
      }
    }
  }

  public static boolean isIn(String text) {
    List<Group> groups = groups(text);
    for (int first = 0; first < groups.size(); first++) {
      var digits = new StringBuilder();
      for (int i = first; i < groups.size() && digits.length() < LENGTH; i++) {
        if (i > first && !groups.get(i).follows(groups.get(i - 1))) {
          break;
        }
        digits.append(groups.get(i).digits());
        if (digits.length() == LENGTH && isNik(digits.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Digits without anything between them, whatever their script, and what stands before them. */
  private record Group(String digits, boolean afterLetter, int from, int until) {
    boolean follows(Group before) {
      return !afterLetter && from - before.until <= MOST_BETWEEN;
    }
  }

  private static List<Group> groups(String text) {
    List<Group> groups = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    boolean letter = false;
    int at = 0;
    while (at < points.length) {
      if (!Character.isDigit(points[at])) {
        letter |= Character.isLetter(points[at]);
        at++;
        continue;
      }
      int from = at;
      var digits = new StringBuilder();
      while (at < points.length && Character.isDigit(points[at])) {
        digits.append(Character.digit(points[at], 10));
        at++;
      }
      groups.add(new Group(digits.toString(), letter, from, at));
      letter = false;
    }
    return groups;
  }

  private static boolean isNik(String digits) {
    int day = number(digits, 6);
    int month = number(digits, 8);
    int born = day > WOMEN ? day - WOMEN : day;
    return PROVINCES.contains(number(digits, 0))
        && month >= 1
        && month <= 12
        && born >= 1
        && born <= YearMonth.of(2000 + number(digits, 10), month).lengthOfMonth()
        && !digits.endsWith("0000");
  }

  private static int number(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2));
  }
}
