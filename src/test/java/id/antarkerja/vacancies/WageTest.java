package id.antarkerja.vacancies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WageTest {
  @Test
  void a_believable_wage_is_stated_as_given() {
    assertThat(new Wage(5_000_000L, 6_000_000L, true).stated())
        .hasValue(new Wage.Stated(5_000_000L, 6_000_000L));
  }

  @Test
  void one_end_is_enough_and_zero_is_not_given() {
    assertThat(new Wage(null, 6_000_000L, true).stated())
        .hasValue(new Wage.Stated(null, 6_000_000L));
    assertThat(new Wage(5_000_000L, 0L, true).stated()).hasValue(new Wage.Stated(5_000_000L, null));
  }

  @Test
  void a_hidden_wage_is_never_stated() {
    assertThat(new Wage(5_000_000L, 6_000_000L, false).stated()).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "0, 0, nothing given",
    ", , nothing given",
    "888, 999, a number typed to get past the form",
    "99999, 5000000, below the lowest believable",
    "5000000, 500000001, above the highest believable",
    "6000000, 5000000, upper end below the lower",
    "100000, 2000001, wider than twenty times",
    "-1, 5000000, negative"
  })
  void an_absurd_wage_is_never_stated(Long min, Long max, String why) {
    assertThat(new Wage(min, max, true).stated()).as(why).isEmpty();
  }

  @Test
  void the_bounds_themselves_are_believable() {
    assertThat(new Wage(100_000L, 2_000_000L, true).stated()).isPresent();
    assertThat(new Wage(25_000_000L, 500_000_000L, true).stated()).isPresent();
  }
}
