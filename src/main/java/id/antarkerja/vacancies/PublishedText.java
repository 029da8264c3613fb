package id.antarkerja.vacancies;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the decided words in the place of the flagged ones, leaving the rest untouched. */
final class PublishedText {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern EMPTIED =
      Pattern.compile("<li>(?:\\s|[,.;:•–-])*</li>|<p>(?:\\s|[,.;:•–-])*</p>");

  /** Words (plain text, may be empty) for the span of a text. */
  record Change(int start, int end, String words) {}

  private PublishedText() {}

  /** For the title, which is plain text. */
  static String applyToTitle(String title, List<Change> changes) {
    return replaced(title, changes, Function.identity()).replaceAll("\\s+", " ").strip();
  }

  static String apply(String html, List<Change> changes) {
    String text = replaced(html, changes, VacancyHtml::escape);
    return VacancyHtml.safe(EMPTIED.matcher(text).replaceAll(""));
  }

  /** As {@link #apply}, for the officer's eyes: what is new is marked. */
  static String shown(String safeHtml, List<Change> changes) {
    return EMPTIED
        .matcher(
            replaced(
                safeHtml,
                changes,
                words -> words.isEmpty() ? "" : "<ins>" + VacancyHtml.escape(words) + "</ins>"))
        .replaceAll("");
  }

  private static String replaced(
      String original, List<Change> changes, Function<String, String> written) {
    StringBuilder text = new StringBuilder(original);
    for (Change change : fromTheEnd(changes)) {
      String gone = original.substring(change.start(), change.end());
      String tags =
          TAG.matcher(gone).results().map(found -> found.group()).collect(Collectors.joining());
      int to = change.end();
      if (change.words().isEmpty()) {
        to = behindSeparator(text, change.start(), to);
      }
      text.replace(change.start(), to, written.apply(change.words()) + tags);
    }
    return text.toString();
  }

  private static List<Change> fromTheEnd(List<Change> changes) {
    return changes.stream().sorted(Comparator.comparingInt(Change::start).reversed()).toList();
  }

  /** A deleted item of an enumeration takes its comma along. */
  private static int behindSeparator(CharSequence text, int from, int to) {
    int end = to;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    boolean comma = end < text.length() && (text.charAt(end) == ',' || text.charAt(end) == ';');
    if (!comma) {
      return to;
    }
    end++;
    boolean spaceBefore = from == 0 || Character.isWhitespace(text.charAt(from - 1));
    while (spaceBefore && end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }
}
