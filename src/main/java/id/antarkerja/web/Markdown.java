package id.antarkerja.web;

import gg.jte.Content;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What people write in Markdown, as HTML that can do nothing but look like text: {@link
 * MarkdownHtml} writes every tag itself, and HTML that somebody typed is shown as it was typed.
 */
public final class Markdown {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.NONE).build();

  private Markdown() {}

  /** For a template: {@code ${Markdown.content(text)}}. */
  public static Content content(String text) {
    String html = html(text);
    return output -> output.writeContent(html);
  }

  /** As {@link #content(String)}, with what its numbers stand for to the one who reads. */
  public static Content content(String text, Mentions.Known mentions) {
    String html = html(text, mentions);
    return output -> output.writeContent(html);
  }

  static String html(String text) {
    return html(text, Mentions.NONE);
  }

  static String html(String text, Mentions.Known mentions) {
    var written = new MarkdownHtml(mentions);
    PARSER.parse(text).accept(written);
    return written.html();
  }
}
