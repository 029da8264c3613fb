package id.antarkerja.web;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * The whole list of tags that a text may become: h2 to h4, p, br, hr, ul, ol, li, blockquote, pre,
 * code, em, strong and a. The only attributes are a link's address, when it begins as {@link
 * #ADDRESS} says or is of a page of ours that is mentioned, and the number that a list begins with.
 * Everything else is text.
 */
final class MarkdownHtml extends AbstractVisitor {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|mailto:)[^\\s\"'<>`\\\\\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

  /** What is nested deeper is only words: thousands of stars or quotes must not fill the stack. */
  private static final int DEEPEST = 60;

  private final StringBuilder html = new StringBuilder();
  private final Mentions.Known mentions;
  private int depth;
  private boolean inLink;

  MarkdownHtml(Mentions.Known mentions) {
    this.mentions = mentions;
  }

  String html() {
    return html.toString();
  }

  @Override
  public void visit(Heading heading) {
    int level = Math.min(heading.getLevel() + 1, 4);
    around("h" + level, heading);
    html.append('\n');
  }

  @Override
  public void visit(Paragraph paragraph) {
    Block parent = paragraph.getParent();
    if (parent instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight()) {
      inside(paragraph);
    } else {
      around("p", paragraph);
      html.append('\n');
    }
  }

  @Override
  public void visit(BulletList list) {
    around("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    html.append(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">");
    inside(list);
    html.append("</ol>");
  }

  @Override
  public void visit(ListItem item) {
    around("li", item);
  }

  @Override
  public void visit(BlockQuote quote) {
    around("blockquote", quote);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    pre(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    pre(code.getLiteral());
  }

  @Override
  public void visit(ThematicBreak line) {
    html.append("<hr>\n");
  }

  @Override
  public void visit(HtmlBlock typed) {
    html.append("<p>");
    text(typed.getLiteral());
    html.append("</p>\n");
  }

  @Override
  public void visit(HtmlInline typed) {
    text(typed.getLiteral());
  }

  @Override
  public void visit(Text text) {
    if (inLink) {
      text(text.getLiteral());
    } else {
      mentions.pieces(text.getLiteral(), pieces);
    }
  }

  private final Mentions.Pieces pieces =
      new Mentions.Pieces() {
        @Override
        public void text(String text) {
          MarkdownHtml.this.text(text);
        }

        @Override
        public void open(Mention.Shown shown) {
          html.append("<a href=\"");
          MarkdownHtml.this.text(shown.href());
          html.append("\">");
          MarkdownHtml.this.text(shown.name());
          html.append("</a>");
        }

        @Override
        public void closed(String words) {
          around("em", words);
        }
      };

  private void around(String tag, String words) {
    html.append('<').append(tag).append('>');
    text(words);
    html.append("</").append(tag).append('>');
  }

  @Override
  public void visit(Code code) {
    html.append("<code>");
    text(code.getLiteral());
    html.append("</code>");
  }

  @Override
  public void visit(Emphasis emphasis) {
    around("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    around("strong", emphasis);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    html.append("<br>\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    html.append("<br>\n");
  }

  /** A picture from elsewhere would tell its owner who reads: only its words remain. */
  @Override
  public void visit(Image image) {
    inside(image);
  }

  @Override
  public void visit(Link link) {
    String address = link.getDestination();
    if (!ADDRESS.matcher(address).matches()) {
      inside(link);
      return;
    }
    html.append("<a rel=\"noopener noreferrer nofollow\" href=\"");
    text(address);
    html.append("\">");
    boolean outer = inLink;
    inLink = true;
    inside(link);
    inLink = outer;
    html.append("</a>");
  }

  private void pre(String literal) {
    html.append("<pre tabindex=\"0\"><code>");
    text(literal);
    html.append("</code></pre>\n");
  }

  private void around(String tag, Node node) {
    html.append('<').append(tag).append('>');
    inside(node);
    html.append("</").append(tag).append('>');
  }

  private void inside(Node node) {
    if (depth < DEEPEST) {
      depth++;
      visitChildren(node);
      depth--;
    } else {
      words(node);
    }
  }

  /** Of what lies too deep, the words one after the other, without going down call by call. */
  private void words(Node top) {
    Node at = top.getFirstChild();
    while (at != null) {
      if (at instanceof Text leaf) {
        text(leaf.getLiteral());
      }
      Node next = at.getFirstChild();
      while (next == null && at != null && at != top) {
        next = at.getNext();
        at = next == null ? at.getParent() : at;
      }
      at = at == top ? null : next;
    }
  }

  private void text(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '`' -> html.append("&#96;");
        default -> html.append(c);
      }
    }
  }
}
