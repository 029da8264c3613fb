package id.antarkerja.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Sex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KarirhubReaderTest {
  private static final List<KarirhubItem> INVENTED = read(bytes());

  static byte[] bytes() {
    try (InputStream file =
        KarirhubReaderTest.class.getResourceAsStream("/interchange/karirhub-invented.json")) {
      return file.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<KarirhubItem> read(byte[] json) {
    List<KarirhubItem> items = new ArrayList<>();
    int count = KarirhubReader.read(new ByteArrayInputStream(json), items::add);
    assertThat(items).hasSize(count);
    return items;
  }

  private static KarirhubVacancy good(int index) {
    return ((KarirhubItem.Good) INVENTED.get(index)).vacancy();
  }

  private static List<String> badCodes(int index) {
    return ((KarirhubItem.Bad) INVENTED.get(index)).reasons().stream().map(Reason::code).toList();
  }

  @Test
  void a_good_record_is_read_whole() {
    var vacancy = good(0);
    assertThat(vacancy.title()).isEqualTo("Operator Mesin Cetak Plastik");
    assertThat(vacancy.employerName()).isEqualTo("PT. Contoh Plastindo");
    assertThat(vacancy.openings()).as("what is left of the quota").isEqualTo(10);
    assertThat(vacancy.regencyCode()).isEqualTo("3215");
    assertThat(vacancy.districtCode()).isEqualTo("321501");
    assertThat(vacancy.expiresOn()).isEqualTo(LocalDate.of(2026, 12, 18));
    assertThat(vacancy.wageMin()).isEqualTo(5_400_000);
    assertThat(vacancy.educationLevel()).isEqualTo(30);
    assertThat(vacancy.skills()).containsExactly("MESIN CETAK");
  }

  @Test
  void criteria_are_kept_as_reported() {
    var vacancy = good(1);
    assertThat(vacancy.sex()).isEqualTo(Sex.P);
    assertThat(vacancy.maxAge()).isEqualTo(35);
    assertThat(vacancy.maritalStatus()).isEqualTo("single");
    assertThat(vacancy.physicalCondition()).isEqualTo("normal");
    assertThat(vacancy.regencyCode()).as("a dotted code").isEqualTo("3201");
    assertThat(vacancy.districtCode()).isNull();
  }

  @Test
  void only_a_web_address_is_a_link() {
    assertThat(good(3).link()).isEqualTo("https://lowongan.contoh.test/kurir");
    assertThat(good(13).link()).isNull();
  }

  @Test
  void every_bad_record_says_everything_that_is_wrong_with_it() {
    assertThat(badCodes(4)).containsExactly("import.missing");
    assertThat(badCodes(5)).containsExactly("import.no_openings");
    assertThat(badCodes(6)).containsExactly("import.expires_before_published");
    assertThat(badCodes(8))
        .containsExactly("import.wrong_type", "import.wrong_type", "import.wrong_type");
    assertThat(badCodes(9)).containsExactly("import.not_a_record");
    assertThat(badCodes(11))
        .containsExactly("import.not_a_date", "import.not_a_date", "import.unknown_value");
    assertThat(badCodes(12)).containsExactly("import.missing", "import.missing");
  }

  @Test
  void a_bad_record_does_not_stop_those_behind_it() {
    assertThat(INVENTED).hasSize(14);
    assertThat(INVENTED.getLast()).isInstanceOf(KarirhubItem.Good.class);
  }

  @Test
  void a_number_that_no_computer_holds_spoils_its_own_record_only() {
    String huge = "1" + "0".repeat(400);
    String json =
        """
        [{"id":"a","title":"Kasir","quota":%1$s,"min_age":%1$s,"min_salary":{"amount":%1$s},
          "usage_quota":%1$s,"region":{"regionable":{"code":%1$s}}}, 7]"""
            .formatted(huge);
    assertThat(read(json.getBytes(UTF_8))).hasSize(2).allMatch(KarirhubItem.Bad.class::isInstance);
  }

  @Test
  void the_catalogue_s_own_answer_is_read_as_well() {
    String answer =
        "{\"meta\":{\"total\":1,\"x\":[1,2]},\"data\":" + new String(bytes(), UTF_8) + "}";
    assertThat(read(answer.getBytes(UTF_8))).hasSize(14);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bukan json|import.file.not_json",
        "PK\u0003\u0004zip|import.file.not_json",
        "''|import.file.empty",
        "{\"a\":1}|import.file.no_list",
        "{}|import.file.no_list",
        "\"teks\"|import.file.no_list",
        "42|import.file.no_list"
      })
  void a_file_of_another_kind_is_named_as_such(String content, String code) {
    assertThatThrownBy(() -> read(content.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            UnreadableFile.class, unreadable -> assertThat(unreadable.code()).isEqualTo(code));
  }

  @Test
  void twenty_thousand_vacancies_are_read_and_not_one_more() {
    String most = "{},".repeat(20_000);
    String asMany = "[" + most.substring(0, most.length() - 1) + "]";
    assertThat(KarirhubReader.read(stream(asMany), item -> {})).isEqualTo(20_000);
    assertThatThrownBy(() -> KarirhubReader.read(stream("[" + most + "{}]"), item -> {}))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            unreadable -> assertThat(unreadable.code()).isEqualTo("import.file.too_many"));
  }

  private static InputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }

  @Test
  void a_file_cut_off_anywhere_is_named_as_such() {
    byte[] whole = bytes();
    for (int length = 1; length < whole.length - 2; length += 997) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(UnreadableFile.class);
    }
  }

  @Test
  void nesting_without_end_is_refused_and_does_not_exhaust_the_stack() {
    byte[] deep = ("[" + "[".repeat(200_000)).getBytes(UTF_8);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void a_text_of_a_million_characters_is_refused_with_its_reason() {
    String record =
        new String(bytes(), UTF_8).replace("Mengelola stok gudang", "x".repeat(1 << 20));
    assertThat(read(record.getBytes(UTF_8)).get(1))
        .isInstanceOfSatisfying(
            KarirhubItem.Bad.class,
            bad -> {
              assertThat(bad.reasons()).extracting(Reason::code).containsExactly("import.too_long");
              assertThat(bad.title()).isEqualTo("Admin Gudang");
            });
  }
}
