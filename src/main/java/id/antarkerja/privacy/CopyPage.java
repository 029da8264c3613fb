package id.antarkerja.privacy;

import id.antarkerja.web.T;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept of a person, in words. */
record CopyPage(List<Kept> kept, String on) {

  static String label(String column) {
    return T.t("privacy.column." + column);
  }

  static String value(@Nullable Object value) {
    return switch (value) {
      case null -> T.t("privacy.notAsked");
      case Boolean yes -> T.t(yes ? "privacy.yes" : "privacy.no");
      case List<?> several ->
          several.isEmpty()
              ? "–"
              : several.stream().map(CopyPage::value).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }
}
