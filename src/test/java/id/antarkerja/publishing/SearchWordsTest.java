package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
  @Test
  void all_words_are_asked_for_and_longer_ones_found() {
    assertThat(SearchWords.of("Operator jahit").all()).isEqualTo("(operator:* & jahit:*)");
  }

  @Test
  void a_comma_parts_alternatives() {
    assertThat(SearchWords.of("operator jahit, teknisi").all())
        .isEqualTo("(operator:* & jahit:*) | (teknisi:*)");
    assertThat(SearchWords.of("operator jahit, teknisi").any())
        .isEqualTo("operator:* | jahit:* | teknisi:*");
  }

  @Test
  void words_that_say_nothing_are_left_out_unless_nothing_else_is_there() {
    assertThat(SearchWords.of("lowongan kerja untuk perawat").all()).isEqualTo("(perawat:*)");
    assertThat(SearchWords.of("lowongan").all()).isEqualTo("(lowongan:*)");
  }

  @Test
  void a_short_word_is_meant_as_it_is() {
    assertThat(SearchWords.of("it").all()).isEqualTo("(it)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "&|!():*<>\\'", ",,,", "%_", "' or 1=1 --", "a & !b", "((("})
  void nothing_that_is_no_letter_or_digit_gets_through(String typed) {
    assertThat(SearchWords.of(typed).all().replaceAll(":\\*|[&|() ]", ""))
        .matches("[\\p{L}\\p{Nd}]*");
  }

  @Test
  void endless_input_is_cut() {
    assertThat(SearchWords.of("kata ".repeat(5_000) + "x".repeat(500)).all()).isEqualTo("(kata:*)");
    assertThat(SearchWords.of("a,".repeat(5_000)).alternatives()).hasSize(8);
  }
}
