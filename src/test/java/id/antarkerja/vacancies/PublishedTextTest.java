package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.vacancies.CriteriaFlag.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedTextTest {
  private static final String HTML =
      "<p>Dibutuhkan operator, wanita, usia maks 25 th, berpenampilan menarik, jujur.</p>";

  private static List<PublishedText.Change> all(String html, String words) {
    return CriteriaFlags.inText(Place.DESCRIPTION, html).stream()
        .map(flag -> new PublishedText.Change(flag.start(), flag.end(), words))
        .toList();
  }

  @Test
  void deleted_words_take_their_comma_along() {
    assertThat(PublishedText.apply(HTML, all(HTML, "")))
        .isEqualTo("<p>Dibutuhkan operator, jujur.</p>");
  }

  @Test
  void decided_words_stand_in_the_place_of_the_flagged_ones() {
    assertThat(PublishedText.apply(HTML, all(HTML, "siapa pun")))
        .isEqualTo("<p>Dibutuhkan operator, siapa pun, siapa pun, siapa pun, jujur.</p>");
  }

  @Test
  void tags_inside_the_flagged_words_stay_in_balance() {
    String html = "<p><b>berpenampilan</b> <i>menarik</i>, jujur</p>";
    assertThat(PublishedText.apply(html, all(html, "rapi")))
        .isEqualTo("<p><b>rapi</b><i></i>, jujur</p>");
  }

  @Test
  void a_list_item_that_was_nothing_else_goes() {
    String html = "<ul><li>Jujur</li><li>Good looking</li></ul>";
    assertThat(PublishedText.apply(html, all(html, ""))).isEqualTo("<ul><li>Jujur</li></ul>");
  }

  @Test
  void decided_words_are_text_and_never_markup() {
    assertThat(PublishedText.apply(HTML, all(HTML, "<script>x</script>")))
        .doesNotContain("<script>");
  }

  @Test
  void a_title_stays_plain() {
    var flags = CriteriaFlags.inText(Place.TITLE, "R&D Admin (wanita)");
    var changes =
        flags.stream()
            .map(flag -> new PublishedText.Change(flag.start(), flag.end(), "staf"))
            .toList();
    assertThat(PublishedText.applyToTitle("R&D Admin (wanita)", changes))
        .isEqualTo("R&D Admin (staf)");
  }
}
