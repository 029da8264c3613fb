package id.antarkerja.access;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of device a browser says it runs on: enough to know one's own by, no more. */
final class Device {
  private static final Map<String, String> KINDS =
      Map.of(
          "android", "android",
          "iphone", "iphone",
          "ipad", "ipad",
          "windows", "windows",
          "macintosh", "mac",
          "cros", "chromebook",
          "linux", "linux");

  /** In the order in which they count: a phone's text names Linux too. */
  private static final String[] ORDER = {
    "android", "iphone", "ipad", "windows", "macintosh", "cros", "linux"
  };

  private Device() {}

  static String of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    for (String word : ORDER) {
      if (said.contains(word)) {
        return KINDS.getOrDefault(word, "other");
      }
    }
    return "other";
  }
}
