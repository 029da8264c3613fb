package id.antarkerja.jobseekers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.kernel.NameKey;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soerjadi|Suryadi",
        "Drs. H. Moch. Soerjadi, M.M.|Muhammad Suryadi",
        "Moh. Rizky Ramadhan|Muhammad Rizki Ramadan",
        "Siti Nurjannah|Siti Nurjanah",
        "Siti Nur Jannah|Siti Nurjanah",
        "St. Aisyah|Siti Aisah",
        "Siti Aisyah|Siti Aisya",
        "Djoko Widodo|Joko Widodo",
        "Tjahjo|Cahyo",
        "Sjarifuddin|Syarifudin",
        "Yusuf|Jusuf",
        "Fadhil Achmad|Fadil Ahmad",
        "Khoirul Anwar|Choirul Anwar",
        "Nur'aini|Nuraini",
        "Nur-Aini|Nuraini",
        "Sri Rahaju|Sri Rahayu",
        "SUPARMAN, S.Pd|Suparman",
        "Suparman S.Pd.|Suparman",
        "Hj. Fatimah|Fatima",
        "Irvan Efendi|Irfan Effendi",
        "Budi S.|Budi",
        "  budi   SANTOSO |Budi Santoso",
        "Abd. Rahman|Abdul Rahman",
        "Qomariah|Komariah",
        "José Ribeiro|Jose Ribeiro",
      })
  void spellings_of_one_name_meet(String one, String other) {
    assertThat(NameKey.of(one).whole()).isEqualTo(NameKey.of(other).whole());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siti Aminah|Siti Aisyah",
        "Budi Santoso|Budi Susanto",
        "Suryadi|Suryani",
        "Wahyudi|Wahyuni",
        "Rina|Rini",
        "Agus Setiawan|Agus Setyawati",
        "Muhammad Rizki|Muhammad Riski Maulana",
        "Dewi|Dewa",
        "Ahmad|Muhammad",
        "Eko|Eka",
        "Nurhasanah|Nurhayati",
        "Hendra|Hendri",
      })
  void other_names_stay_apart(String one, String other) {
    assertThat(NameKey.of(one).whole()).isNotEqualTo(NameKey.of(other).whole());
  }

  @Test
  void a_title_that_is_the_whole_name_is_a_name() {
    assertThat(NameKey.of("Haji").tokens()).isNotEmpty();
    assertThat(NameKey.of("Se").tokens()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "123 456", "\u0000", "\ud800", "👩‍🏭", ",,,", "."})
  void anything_can_be_asked_without_harm(String text) {
    NameKey.of(text).whole();
    BlockingKeys.of(text, LocalDate.of(1998, 8, 14), null, null);
    assertThat(NameKey.searched(text)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_very_long_text_stays_cheap() {
    assertThat(NameKey.of("a ".repeat(1_000_000)).tokens()).hasSizeLessThan(200);
  }

  @Test
  void day_and_month_the_wrong_way_round_meet() {
    List<String> one = BlockingKeys.of("Wulan", LocalDate.of(1998, 8, 3), null, null);
    List<String> other = BlockingKeys.of("Wulan", LocalDate.of(1996, 3, 8), null, null);
    assertThat(one).filteredOn(key -> key.startsWith("NAME_DAY")).containsAnyElementsOf(other);
    assertThat(one)
        .filteredOn(key -> key.startsWith("NAME_BIRTH"))
        .doesNotContainAnyElementsOf(other);
  }

  @Test
  void words_that_half_the_nation_has_are_no_sign() {
    assertThat(BlockingKeys.of("Siti Nur", LocalDate.of(1998, 8, 3), null, null))
        .noneMatch(key -> key.startsWith("WORD_BIRTH"));
  }
}
