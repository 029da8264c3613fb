package id.antarkerja.classifications;

import static id.antarkerja.classifications.Education.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EducationTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, 0, 0, 1000, , UP_TO_SD",
    "SD, 1, 1, 1000, , UP_TO_SD",
    "SMP, 2, 1, 2000, 20, SMP",
    "SMA, 3, 2, 3000, 30, SMA",
    "SMK, 4, 2, 3000, 30, SMK",
    "D1, 5, 3, 4000, 40, DIPLOMA",
    "D2, 6, 4, 9000, 40, DIPLOMA",
    "D3, 7, 5, 5000, 40, DIPLOMA",
    "D4, 8, 6, 8000, 50, UNIVERSITY",
    "S1, 9, 6, 6000, 50, UNIVERSITY",
    "PROFESI, 10, 7, 12000, 50, UNIVERSITY",
    "S2, 11, 8, 7000, 50, UNIVERSITY",
    "SPESIALIS, 12, 8, 13000, 50, UNIVERSITY",
    "S3, 13, 9, 10000, 50, UNIVERSITY"
  })
  void every_level_maps_to_the_four_official_scales(
      Education education, int level, int kkni, String ipk, Integer karirhub, EducationGroup bps) {
    assertThat(education.level()).isEqualTo(level);
    assertThat(Education.ofLevel(level)).isEqualTo(education);
    assertThat(education.kkni()).isEqualTo(kkni);
    assertThat(education.ipkCode()).isEqualTo(ipk);
    assertThat(education.karirhubLevel()).isEqualTo(karirhub);
    assertThat(education.group()).isEqualTo(bps);
  }

  @Test
  void sma_and_smk_are_two_facts_of_the_same_height() {
    assertThat(SMA).isNotEqualTo(SMK);
    assertThat(SMA.reaches(SMK)).isTrue();
    assertThat(SMK.reaches(SMA)).isTrue();
    assertThat(D4.reaches(S1)).isTrue();
    assertThat(S1.reaches(D4)).isTrue();
  }

  @Test
  void otherwise_only_the_same_or_a_higher_level_reaches() {
    assertThat(SD.reaches(SMP)).isFalse();
    assertThat(NONE.reaches(SD)).isFalse();
    assertThat(SMP.reaches(SMP)).isTrue();
    assertThat(SMK.reaches(D1)).isFalse();
    assertThat(PROFESI.reaches(S1)).isTrue();
    assertThat(S1.reaches(PROFESI)).isFalse();
    assertThat(Stream.of(values())).allMatch(S3::reaches);
  }

  @Test
  void unknown_levels_of_other_systems_are_unknown_not_none() {
    assertThat(Education.ofKarirhub(10)).isNull();
    assertThat(Education.ofKarirhub(30)).isEqualTo(SMA);
    assertThatIllegalArgumentException().isThrownBy(() -> Education.ofLevel(14));
    assertThatIllegalArgumentException().isThrownBy(() -> Education.ofLevel(-1));
  }

  @ParameterizedTest
  @EnumSource(Education.class)
  void every_level_has_a_text_in_both_languages(Education education) {
    for (String language : new String[] {"id", "en"}) {
      var texts = ResourceBundle.getBundle("messages.classifications", Locale.of(language));
      assertThat(texts.getString(education.textKey())).isNotBlank();
      assertThat(texts.getString(education.group().textKey())).isNotBlank();
    }
  }
}
