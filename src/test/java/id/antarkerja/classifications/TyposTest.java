package id.antarkerja.classifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {
  @ParameterizedTest
  @CsvSource({
    "karawang, karawang, 0",
    "karwang, karawang, 1",
    "karawagn, karawang, 1",
    "tehnisi, teknisi, 1",
    "karrawangg, karawang, 2",
    "krwang, karawang, 2",
    "perawat, perawatan, 2",
    "'', ab, 2"
  })
  void counts_wrong_missing_extra_and_swapped_letters(String a, String b, int typos) {
    assertThat(Typos.between(a, b, 2)).isEqualTo(typos);
    assertThat(Typos.between(b, a, 2)).isEqualTo(typos);
  }

  @Test
  void beyond_the_limit_it_is_only_more_than_the_limit() {
    assertThat(Typos.between("bandung", "surabaya", 2)).isGreaterThan(2);
    assertThat(Typos.between("a", "abcdefgh", 2)).isGreaterThan(2);
  }

  @Test
  void short_words_are_taken_as_they_stand() {
    assertThat(Typos.allowed("spg")).isZero();
    assertThat(Typos.allowed("kasir")).isEqualTo(1);
    assertThat(Typos.allowed("karawang")).isEqualTo(2);
  }
}
