package id.antarkerja.vacancies;

import id.antarkerja.vacancies.CriteriaFlag.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds criteria that an officer must decide about: in the reported fields, and conservatively in
 * title and texts. A flag is a question with the exact words, never a verdict.
 */
final class CriteriaFlags {
  /** A job may ask for full age and nothing more: 18 as the only limit is no flag. */
  static final int FULL_AGE = 18;

  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&(?:#\\d+|#x[0-9a-f]+|\\w+);");
  private static final Pattern BLOCK = Pattern.compile("</?(?:p|ul|ol|li|br)\\b.*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ONLY_LOWER =
      Pattern.compile("\\b(?:min(?:imal|imum)?|di\\s?atas|at least)\\b", Pattern.CASE_INSENSITIVE);
  private static final int LOOK_BACK = 40;
  private static final Set<String> ANY_STATUS = Set.of("", "any", "all", "semua", "bebas");

  private CriteriaFlags() {}

  static List<CriteriaFlag> in(
      ReportedCriteria reported, String title, String descriptionHtml, String qualificationHtml) {
    List<CriteriaFlag> flags = inFields(reported);
    flags.addAll(inText(Place.TITLE, title));
    flags.addAll(inText(Place.DESCRIPTION, descriptionHtml));
    flags.addAll(inText(Place.QUALIFICATION, qualificationHtml));
    return List.copyOf(flags);
  }

  private static List<CriteriaFlag> inFields(ReportedCriteria reported) {
    List<CriteriaFlag> flags = new ArrayList<>();
    Integer min = reported.minAge();
    Integer max = reported.maxAge();
    if (max != null || (min != null && min > FULL_AGE)) {
      String range = (min == null ? "" : min.toString()) + "–" + (max == null ? "" : max);
      flags.add(field(CriteriaKind.AGE, range));
    }
    if (reported.sex() != null) {
      flags.add(field(CriteriaKind.SEX, reported.sex().name()));
    }
    String marital = reported.maritalStatus();
    if (marital != null && !ANY_STATUS.contains(marital.strip().toLowerCase(Locale.ROOT))) {
      flags.add(field(CriteriaKind.MARITAL_STATUS, marital.strip()));
    }
    String condition = reported.physicalCondition();
    if (condition != null && condition.strip().equalsIgnoreCase("normal")) {
      flags.add(field(CriteriaKind.PHYSICAL_CONDITION, condition.strip()));
    }
    return flags;
  }

  private static CriteriaFlag field(CriteriaKind kind, String value) {
    return new CriteriaFlag(kind, Place.FIELD, 0, 0, value, "id");
  }

  /** Offsets are those of {@code html}: markup is blanked, never removed, before looking. */
  static List<CriteriaFlag> inText(Place place, String html) {
    String bare = blank(html);
    List<CriteriaFlag> flags = new ArrayList<>();
    for (CriteriaPatterns pattern : CriteriaPatterns.ALL) {
      String text = pattern.kind() == CriteriaKind.SEX ? withoutBothSexes(bare) : bare;
      Matcher hit = pattern.shape().matcher(text);
      while (hit.find()) {
        int start = hit.start() + leadingSpace(hit.group());
        String words = text.substring(start, hit.end()).replaceAll("\\s+", " ").strip();
        if (!innocent(pattern, text, start, words)) {
          flags.add(
              new CriteriaFlag(pattern.kind(), place, start, hit.end(), words, pattern.language()));
        }
      }
    }
    return apart(flags);
  }

  private static boolean innocent(CriteriaPatterns pattern, String text, int start, String words) {
    String before = text.substring(Math.max(0, start - LOOK_BACK), start);
    if (pattern.innocentAfter() != null && pattern.innocentAfter().matcher(before).find()) {
      return true;
    }
    return pattern.kind() == CriteriaKind.AGE && asksOnlyFullAge(before, words);
  }

  private static boolean asksOnlyFullAge(String before, String words) {
    List<Integer> numbers =
        NUMBER.matcher(words).results().map(found -> Integer.parseInt(found.group())).toList();
    String around = before.substring(Math.max(0, before.length() - 14)) + words;
    return numbers.size() == 1
        && numbers.getFirst() <= FULL_AGE
        && ONLY_LOWER.matcher(around).find();
  }

  /** Tags and entities become spaces of the same length, the ends of blocks a line break. */
  private static String blank(String html) {
    StringBuilder bare = new StringBuilder(html);
    Matcher markup = MARKUP.matcher(html);
    while (markup.find()) {
      for (int at = markup.start(); at < markup.end(); at++) {
        bare.setCharAt(at, ' ');
      }
      if (BLOCK.matcher(markup.group()).matches()) {
        bare.setCharAt(markup.start(), '\n');
      } else if (markup.group().equals("&amp;")) {
        bare.setCharAt(markup.start(), '&');
      }
    }
    return bare.toString().replace('\u00a0', ' ');
  }

  private static String withoutBothSexes(String text) {
    return CriteriaPatterns.BOTH_SEXES
        .matcher(text)
        .replaceAll(both -> "_".repeat(both.group().length()));
  }

  private static int leadingSpace(String group) {
    int space = 0;
    while (space < group.length() && Character.isWhitespace(group.charAt(space))) {
      space++;
    }
    return space;
  }

  /** Overlapping hits of one kind are one flag, the longest. */
  private static List<CriteriaFlag> apart(List<CriteriaFlag> flags) {
    List<CriteriaFlag> sorted = new ArrayList<>(flags);
    sorted.sort(
        Comparator.comparingInt(CriteriaFlag::start)
            .thenComparing(Comparator.comparingInt(CriteriaFlag::end).reversed()));
    List<CriteriaFlag> apart = new ArrayList<>();
    for (CriteriaFlag flag : sorted) {
      if (apart.isEmpty() || flag.start() >= apart.getLast().end()) {
        apart.add(flag);
      }
    }
    return apart;
  }
}
