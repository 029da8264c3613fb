package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A number becomes a way and a name for who may open it, and neutral words for everybody else. */
class MentionsTest {
  private static final String OPEN = "3215231126000123";
  private static final String CLOSED = "3215231126000124";

  private final List<Collection<String>> asked = new ArrayList<>();
  private final Mentions mentions = mentions();

  private Mentions mentions() {
    Mention kind =
        new Mention() {
          @Override
          public boolean means(String number) {
            return number.length() == 16;
          }

          @Override
          public String closedKey() {
            return "error.required";
          }

          @Override
          public Map<String, Shown> open(Collection<String> numbers) {
            asked.add(List.copyOf(numbers));
            return numbers.contains(OPEN)
                ? Map.of(OPEN, new Shown("/petugas/x?a=1&b=2", "Sari <b>"))
                : Map.of();
          }
        };
    var beans = new StaticListableBeanFactory(Map.of("kind", kind));
    return new Mentions(beans.getBeanProvider(Mention.class));
  }

  private String html(String text) {
    return Markdown.html(text, mentions.of(List.of(text))).strip();
  }

  @Test
  void what_may_be_opened_is_a_link_and_the_rest_says_nothing() {
    assertThat(html("Mohon #" + OPEN + ", **#" + CLOSED + "**."))
        .isEqualTo(
            "<p>Mohon <a href=\"/petugas/x?a=1&amp;b=2\">Sari &lt;b&gt;</a>, "
                + "<strong><em>"
                + T.t("error.required")
                + "</em></strong>.</p>");
    assertThat(html("#" + OPEN)).startsWith("<p><a href");
  }

  @Test
  void what_only_looks_like_a_mention_stays_as_it_was() {
    for (String text :
        List.of("a#" + OPEN, "##" + OPEN, "#" + OPEN + "5", OPEN, "`#" + OPEN + "`", "#123")) {
      assertThat(html(text)).doesNotContain("href=\"/petugas", "<em>");
    }
    assertThat(html("[#" + OPEN + "](https://contoh.example)"))
        .doesNotContain("Sari")
        .contains("https://contoh.example");
  }

  @Test
  void all_texts_of_a_page_are_one_question() {
    Mentions.Known known = mentions.of(List.of("#" + OPEN, "x #" + CLOSED + " #" + OPEN, "y"));
    assertThat(asked).containsExactly(List.of(OPEN, CLOSED));
    assertThat(Markdown.html("#" + OPEN, known)).contains("Sari");
    assertThat(mentions.of(List.of("tanpa nomor"))).isSameAs(Mentions.NONE);
    assertThat(asked).hasSize(1);
  }
}
