package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VacancyHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick=\"alert(1)\">a</p>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<svg><script>alert(1)</script></svg>",
        "<style>p{}</style><p style=\"color:red\">a</p>",
        "<iframe src=\"https://contoh.test\"></iframe>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<scr<script>ipt>alert(1)</script>",
        "<form action=/x><input name=a></form>"
      })
  void nothing_but_paragraphs_lists_bold_and_italic_comes_through(String raw) {
    String safe = VacancyHtml.safe(raw);
    assertThat(safe).doesNotContainPattern("(?i)<(?!/?(?:p|ul|ol|li|br|b|i)(?:\\s*/)?>)");
    assertThat(safe).doesNotContainPattern("(?i)<[^>]*\\s(?:on|style|href|src)");
  }

  @Test
  void lists_and_emphasis_stay() {
    assertThat(VacancyHtml.safe("<ul><li><strong>Jujur</strong></li><li><em>Teliti</em></li></ul>"))
        .isEqualTo("<ul><li><b>Jujur</b></li><li><i>Teliti</i></li></ul>");
  }

  @Test
  void runs_of_empty_paragraphs_go() {
    assertThat(VacancyHtml.safe("<p>Satu</p><p><br></p><p>&nbsp;</p><p>Dua</p>"))
        .isEqualTo("<p>Satu</p><p>Dua</p>");
  }

  @Test
  void the_words_alone_keep_the_lines() {
    assertThat(VacancyHtml.words("<p>R&amp;D <b>Staf</b></p><ul><li>satu</li><li>dua</li></ul>"))
        .isEqualTo("R&D Staf\n\nsatu\n\ndua");
  }

  @Test
  void typed_text_becomes_paragraphs_and_never_markup() {
    assertThat(VacancyHtml.ofPlainText("Satu <b>\nbaris\n\n\nDua"))
        .isEqualTo("<p>Satu &lt;b&gt;<br />baris</p><p>Dua</p>");
  }

  @Test
  void a_null_character_does_not_reach_the_database() {
    assertThat(VacancyHtml.safe("<p>a\u0000b</p>")).isEqualTo("<p>ab</p>");
    assertThat(VacancyHtml.ofPlainText("a\u0000b")).isEqualTo("<p>ab</p>");
  }
}
