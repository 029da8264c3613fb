package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in Markdown looks like text and does nothing. */
public class MarkdownTest {
  private static final Set<String> TAGS =
      Set.of(
          "h2",
          "h3",
          "h4",
          "p",
          "br",
          "hr",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "a");

  /** Ways to run a script, known from lists of filter evasions and from the parsers' own bugs. */
  public static List<String> payloads() {
    return Stream.of(KNOWN, handlers(), addresses()).flatMap(List::stream).distinct().toList();
  }

  /** Every tag that runs something by itself or by a touch, with every such attribute. */
  private static List<String> handlers() {
    return Stream.of(
            "<svg %s=window.x=1>",
            "<img src=x %s=window.x=1>",
            "<details open %s=\"window.x=1\">",
            "<input autofocus %s='window.x=1'>",
            "<a href=# %s=window.x=1>x</a>",
            "<video src=x %s=window.x=1></video>")
        .flatMap(
            tag ->
                Stream.of(
                        "onload",
                        "onerror",
                        "onfocus",
                        "ontoggle",
                        "onpointerover",
                        "onanimationstart",
                        "ontransitionend",
                        "onbeforetoggle",
                        "onloadstart",
                        "OnMouseOver",
                        "onscrollend",
                        "onfocusin")
                    .map(tag::formatted))
        .toList();
  }

  /** Every address that would run, wherever an address may stand. */
  private static List<String> addresses() {
    return Stream.of(
            "javascript:window.x=1",
            "JaVaScRiPt:window.x=1",
            "java&#x73;cript:window.x=1",
            "&#106;avascript:window.x=1",
            "javascript&colon;window.x=1",
            "java&Tab;script:window.x=1",
            "javascript:%77indow.x=1",
            "vbscript:window.x=1",
            "data:text/html,<script>window.x=1</script>",
            "data:text/html;base64,PHNjcmlwdD53aW5kb3cueD0xPC9zY3JpcHQ+")
        .flatMap(
            address ->
                Stream.of(
                        "[x](#)",
                        "[x](<#>)",
                        "<#>",
                        "![x](#)",
                        "[x][r]\n\n[r]: #",
                        "<a href=\"#\">x</a>",
                        "<iframe src=\"#\"></iframe>")
                    .map(form -> form.replace("#", address)))
        .toList();
  }

  private static final List<String> KNOWN =
      List.of(
          "<script>window.x=1</script>",
          "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
          "<scr<script>ipt>window.x=1</scr</script>ipt>",
          "<img src=x onerror=window.x=1>",
          "<img src=x onerror=\"window.x=1\"//",
          "<img/src=x/onerror=window.x=1>",
          "<svg onload=window.x=1>",
          "<svg><script>window.x=1</script></svg>",
          "<svg/onload=window.x=1//",
          "<svg><animate onbegin=window.x=1 attributeName=x dur=1s>",
          "<svg><a xlink:href=\"javascript:window.x=1\"><text>x</text></a></svg>",
          "<math><mtext></p><script>window.x=1</script>",
          "<math href=\"javascript:window.x=1\">x</math>",
          "<body onload=window.x=1>",
          "<iframe src=\"javascript:window.x=1\"></iframe>",
          "<iframe srcdoc=\"<script>parent.x=1</script>\"></iframe>",
          "<object data=\"javascript:window.x=1\"></object>",
          "<embed src=\"javascript:window.x=1\">",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<style>@import '//evil.example/x.css';</style>",
          "<base href=//evil.example/>",
          "<meta http-equiv=refresh content=\"0;url=javascript:window.x=1\">",
          "<form action=//evil.example><button>x</button></form>",
          "<input autofocus onfocus=window.x=1>",
          "<select autofocus onfocus=window.x=1>",
          "<textarea autofocus onfocus=window.x=1>",
          "<details open ontoggle=window.x=1>",
          "<video><source onerror=window.x=1></video>",
          "<audio src=x onerror=window.x=1>",
          "<marquee onstart=window.x=1>",
          "<div style=\"background:url(javascript:window.x=1)\">x</div>",
          "<template><script>window.x=1</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.x=1>\">",
          "<!--><script>window.x=1</script>-->",
          "<![CDATA[<script>window.x=1</script>]]>",
          "<?php <script>window.x=1</script> ?>",
          "<!DOCTYPE x [<!ENTITY y SYSTEM \"//evil.example\">]>",
          "</div></main><script>window.x=1</script>",
          "[x](javascript:window.x=1)",
          "[x](JaVaScRiPt:window.x=1)",
          "[x](java\tscript:window.x=1)",
          "[x](<java\u0001script:window.x=1>)",
          "[x](javascript&colon;window.x=1)",
          "[x](&#106;avascript:window.x=1)",
          "[x](&#x6A;&#x61;vascript:window.x=1)",
          "[x](javascript\\:window.x=1)",
          "[x](  javascript:window.x=1)",
          "[x](\u0000javascript:window.x=1)",
          "[x](vbscript:msgbox)",
          "[x](data:text/html,<script>window.x=1</script>)",
          "[x](data:text/html;base64,PHNjcmlwdD4=)",
          "[x](file:///etc/passwd)",
          "[x](//evil.example)",
          "[x](https://a.example\"onmouseover=\"window.x=1)",
          "[x](<https://a.example\" onmouseover=\"window.x=1>)",
          "[x](https://a.example 'a\" onmouseover=\"window.x=1')",
          "[x](https://a.example \"\\\"><script>window.x=1</script>\")",
          "[x][1]\n\n[1]: javascript:window.x=1",
          "[x][1]\n\n[1]: https://a.example \"a' onclick='window.x=1\"",
          "[<img src=x onerror=window.x=1>](https://a.example)",
          "![x](javascript:window.x=1)",
          "![x](https://evil.example/pixel.png)",
          "![\" onerror=\"window.x=1](x)",
          "![x\"onload=window.x=1](https://a.example/x.png)",
          "[![x](https://evil.example/p.png)](javascript:window.x=1)",
          "<javascript:window.x=1>",
          "<https://a.example/\"onclick=window.x=1>",
          "<a@b.example?subject=\"onclick=\"window.x=1>",
          "```\"><script>window.x=1</script>\nx\n```",
          "```html onmouseover=window.x=1\n<script>window.x=1</script>\n```",
          "    <script>window.x=1</script>",
          "`<script>window.x=1</script>`",
          "# <img src=x onerror=window.x=1>",
          "1000000000) x\n2147483648) y",
          "- <script>window.x=1</script>",
          "> <svg onload=window.x=1>",
          "**<script>**window.x=1</script>",
          "&lt;script&gt;window.x=1&lt;/script&gt;",
          "&#60;script&#62;window.x=1&#60;/script&#62;",
          "\\<script>window.x=1\\</script>",
          "${7*7} #{7*7} {{7*7}} <%= 7*7 %>");

  @ParameterizedTest
  @MethodSource("payloads")
  void nothing_that_is_typed_becomes_more_than_text(String typed) {
    Element page = Jsoup.parseBodyFragment(Markdown.html(typed)).body();
    for (Element one : page.getAllElements()) {
      if (one == page) {
        continue;
      }
      assertThat(TAGS).contains(one.tagName());
      for (Attribute attribute : one.attributes()) {
        switch (one.tagName() + " " + attribute.getKey()) {
          case "a href" ->
              assertThat(attribute.getValue()).matches("(?i)(https?://|mailto:)[^\\s\"'<>`]+");
          case "a rel" -> assertThat(attribute.getValue()).contains("noopener");
          case "ol start" -> assertThat(attribute.getValue()).matches("[0-9]+");
          case "pre tabindex" -> assertThat(attribute.getValue()).isEqualTo("0");
          default -> throw new AssertionError(one.tagName() + " has " + attribute);
        }
      }
    }
    assertThat(payloads()).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void what_it_is_for_is_shown_and_html_is_shown_as_typed() {
    assertThat(Markdown.html("# Judul\n\nSatu **tebal** dan *miring*\nbaris dua"))
        .isEqualTo(
            "<h2>Judul</h2>\n<p>Satu <strong>tebal</strong> dan <em>miring</em><br>\nbaris"
                + " dua</p>\n");
    assertThat(Markdown.html("3. tiga\n4. empat"))
        .isEqualTo("<ol start=\"3\"><li>tiga</li><li>empat</li></ol>");
    assertThat(Markdown.html("[di sini](https://kemnaker.go.id/a?b=1&c=2)"))
        .contains("href=\"https://kemnaker.go.id/a?b=1&amp;c=2\">di sini</a>");
    Element typed = Jsoup.parseBodyFragment(Markdown.html("a <b onclick=x>tebal</b>")).body();
    assertThat(typed.text()).isEqualTo("a <b onclick=x>tebal</b>");
    assertThat(Jsoup.parse(Markdown.html("[x](javascript:y)")).select("a")).isEmpty();
  }

  @Test
  void what_is_nested_without_end_is_still_answered() {
    for (String deep :
        List.of(
            ">".repeat(20_000) + "dalam",
            "*a **b ".repeat(2_500) + "dalam" + "** *".repeat(2_500),
            "[".repeat(10_000) + "dalam" + "](https://a.example)".repeat(500),
            "- ".repeat(10_000) + "dalam")) {
      assertThat(Markdown.html(deep)).contains("dalam");
    }
  }
}
