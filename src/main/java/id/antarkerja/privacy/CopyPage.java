package id.antarkerja.privacy;

import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.T;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of a person, in words; the file for machines has the codes. */
record CopyPage(List<Kept> kept, String on) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

  /** Answers that somebody was asked for; empty elsewhere is just empty. */
  private static final Set<String> ASKED =
      Set.of("show_card", "whatsapp", "survey", "answer", "still_working");

  static String label(String column) {
    return T.t("privacy.column." + column);
  }

  static String value(String column, @Nullable Object value) {
    return switch (value) {
      case null -> ASKED.contains(column) ? T.t("privacy.notAsked") : "–";
      case Boolean yes -> T.t(yes ? "privacy.yes" : "privacy.no");
      case List<?> several ->
          several.isEmpty()
              ? "–"
              : several.stream().map(one -> value(column, one)).collect(Collectors.joining(", "));
      case String text -> words(column, text);
      default -> value.toString();
    };
  }

  private static String words(String column, String text) {
    if (text.isEmpty()) {
      return "–";
    }
    if (column.equals("action")) {
      return ReadingWords.of(text);
    }
    try {
      if (DAY.matcher(text).matches()) {
        return T.shortDate(LocalDate.parse(text));
      }
      if (MOMENT.matcher(text).matches()) {
        return T.moment(OffsetDateTime.parse(text).toInstant(), OfficeZone.WIB);
      }
    } catch (DateTimeParseException typedByAPerson) {
      return text;
    }
    return CODE.matcher(text).matches() ? named(column, text) : text;
  }

  private static String named(String column, String code) {
    return Stream.of(
            "privacy.value." + column + "." + code,
            "privacy.value." + code,
            "privacy.kind." + code,
            "privacy.state." + code)
        .filter(T::has)
        .findFirst()
        .map(key -> T.t(key))
        .orElse(code);
  }
}
