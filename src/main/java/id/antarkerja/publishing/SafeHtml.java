package id.antarkerja.publishing;

import gg.jte.Content;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Paragraphs, lists, bold and italic, nothing else. The registry cleans what it stores; this is the
 * second wall, on the one page where such text leaves unescaped.
 */
final class SafeHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "ul", "ol", "li", "br", "b", "i", "strong", "em")
          .toFactory();

  private SafeHtml() {}

  static Content of(String html) {
    String safe = POLICY.sanitize(html);
    return output -> output.writeContent(safe);
  }
}
