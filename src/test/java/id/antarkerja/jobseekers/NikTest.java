package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.jobseekers.Nik.Problem;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      nullValues = "OK",
      value = {
        "3215055408980003, OK",
        "3215051408980003, OK",
        "32.15.05.540898.0003, OK",
        "321505 540898 0003, OK",
        "3215-0554-0898-0003, OK",
        "321505540898000, TOO_SHORT",
        "32150554089800031, TOO_LONG",
        "'', TOO_SHORT",
        "321505540898000O, NOT_DIGITS",
        "３２１５055408980003, NOT_DIGITS",
        "3215055408980000, NO_SERIAL",
        "3215050008980003, NO_SUCH_DAY",
        "3215053208980003, NO_SUCH_DAY",
        "3215054008980003, NO_SUCH_DAY",
        "3215057208980003, NO_SUCH_DAY",
        "3215053109980003, NO_SUCH_DAY",
        "3215053002980003, NO_SUCH_DAY",
        "3215052902960003, OK",
        "3215052902970003, NO_SUCH_DAY",
        "3215051400980003, NO_SUCH_DAY",
        "3215051413980003, NO_SUCH_DAY",
        "9999995408980003, OK",
      })
  void only_what_can_not_be_is_a_problem(String text, Problem expected) {
    assertThat(Nik.problem(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3215055408980003, P, 1998-08-14",
    "3215051408980003, L, 1998-08-14",
    "3215057112010003, P, 2001-12-31",
    "3215050101110003, L, 2011-01-01",
    "3215052311110003, L, 2011-11-23",
    "3215052411110003, L, 2011-11-24",
    "3215050101260003, L, 1926-01-01",
    "3215050101250003, L, 2025-01-01",
    "3215050112260003, L, 1926-12-01",
    "3215052311260003, L, 1926-11-23",
    "3215050101270003, L, 1927-01-01",
    "3215056902000003, P, 2000-02-29",
    "3215050101400003, L, 1940-01-01",
  })
  void the_century_is_the_one_of_a_person_of_15_to_100(String nik, Sex sex, LocalDate born) {
    Nik.Decoded decoded = Nik.of(nik).decoded(TODAY);
    assertThat(decoded.sex()).isEqualTo(sex);
    assertThat(decoded.bornOn()).isEqualTo(born);
  }

  @Test
  void it_is_never_written_out_in_full() {
    Nik nik = Nik.of("3217055408980005");
    assertThat(nik).hasToString("3217 •••• •••• 0005");
    assertThatThrownBy(() -> Nik.of("32170554089800051")).hasMessageNotContaining("3217");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3215055408980003", "3215.0554.0898.0003", " 321505 540898 0003 "})
  void spaces_dots_and_dashes_do_not_matter(String text) {
    assertThat(Nik.of(text)).isEqualTo(Nik.of("3215055408980003"));
  }

  @Test
  void disagreement_is_a_doubt_and_an_old_region_is_only_told() {
    Nik nik = Nik.of("3215055408980003");
    LocalDate born = LocalDate.of(1998, 8, 14);
    assertThat(NikCheck.of(nik, Sex.P, born, TODAY, true).doubts()).isEmpty();
    assertThat(NikCheck.of(nik, null, null, TODAY, true).doubts()).isEmpty();
    assertThat(NikCheck.of(nik, Sex.L, born, TODAY, true).asks()).isTrue();
    assertThat(NikCheck.of(nik, Sex.P, born.minusYears(2), TODAY, true).asks()).isTrue();
    NikCheck old = NikCheck.of(nik, Sex.P, born, TODAY, false);
    assertThat(old.doubts()).containsExactly(NikCheck.Doubt.OLD_REGION);
    assertThat(old.asks()).isFalse();
  }
}
