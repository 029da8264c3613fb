package id.antarkerja.vacancies;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Texts of employers and job portals, reduced to paragraphs, lists, bold and italic. */
final class VacancyHtml {
  static final int LONGEST = 50_000;

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements((name, attributes) -> plain(name), "strong", "em", "div")
          .allowElements("p", "ul", "ol", "li", "br", "b", "i")
          .toFactory();
  private static final Pattern EMPTY_PARAGRAPH =
      Pattern.compile("<(p|li)>(?:\\s|\\u00a0|&nbsp;|&#160;|<br ?/?>)*</\\1>");
  private static final Pattern BLOCK_END =
      Pattern.compile("</?(?:p|ul|ol|li|br)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private VacancyHtml() {}

  /** Safe to show as it is. */
  static String safe(String raw) {
    String clean = POLICY.sanitize(withoutNul(raw));
    return EMPTY_PARAGRAPH.matcher(clean).replaceAll("").strip();
  }

  /** What an officer typed in a box: blank lines part paragraphs. */
  static String ofPlainText(String typed) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : withoutNul(typed).strip().split("\\R\\s*\\R")) {
      if (!paragraph.isBlank()) {
        html.append("<p>")
            .append(escape(paragraph.strip()).replaceAll("\\R", "<br>"))
            .append("</p>");
      }
    }
    return safe(html.toString());
  }

  /** The words alone, for searching and for boxes; one line per block. */
  static String words(String safeHtml) {
    String lines = BLOCK_END.matcher(safeHtml).replaceAll("\n");
    return unescape(TAG.matcher(lines).replaceAll(""))
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescape(String text) {
    return org.owasp.html.Encoding.decodeHtml(text, false);
  }

  private static String withoutNul(String text) {
    return text.replace("\u0000", "");
  }

  private static String plain(String element) {
    return switch (element) {
      case "strong" -> "b";
      case "em" -> "i";
      default -> "p";
    };
  }
}
