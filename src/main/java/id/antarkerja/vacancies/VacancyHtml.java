package id.antarkerja.vacancies;

import gg.jte.Content;
import java.util.List;
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

  /** Safe HTML as a template shows it. */
  static Content content(String safeHtml) {
    return output -> output.writeContent(safeHtml);
  }

  /** Safe HTML with the flagged words marked; tags between them stay outside the marks. */
  static Content marked(String safeHtml, List<CriteriaFlag> flags) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (CriteriaFlag flag : flags) {
      html.append(safeHtml, at, flag.start());
      String words = safeHtml.substring(flag.start(), flag.end());
      html.append("<mark>")
          .append(TAG.matcher(words).replaceAll(tag -> "</mark>" + tag.group() + "<mark>"))
          .append("</mark>");
      at = flag.end();
    }
    return content(html.append(safeHtml.substring(at)).toString());
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
