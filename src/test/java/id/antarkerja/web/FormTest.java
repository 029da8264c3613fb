package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
  @BeforeEach
  void the_reader_is_indonesian() {
    Pages.signIn("id");
  }

  @AfterEach
  void sign_out() {
    Pages.signOut();
  }

  private static Form with(String name, String... sent) {
    return Form.of(Map.of(name, List.of(sent)));
  }

  @Test
  void text_is_cleaned_of_what_the_database_refuses() {
    String raw = " \u0000Siti\u0007 Rah\ud83dmawati\udc00 \u202Eixam\u202C\u2066 \ufeff";

    assertThat(with("name", raw).text("name")).isEqualTo("Siti Rahmawati ixam");
  }

  @Test
  void letters_of_any_script_and_pictures_stay() {
    assertThat(with("name", "Nguyễn 王 🙂 e\u0301").text("name")).isEqualTo("Nguyễn 王 🙂 é");
  }

  @Test
  void whatever_is_sent_no_nul_lone_surrogate_or_control_survives() {
    var random = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      var raw = new StringBuilder();
      random.ints(12, 0, 0x10000).forEach(unit -> raw.append((char) unit));
      random.ints(4, 0, 0x30).forEach(unit -> raw.append((char) unit));
      String clean = CleanText.of(raw.toString());
      assertThat(clean.codePoints())
          .noneMatch(c -> c == 0 || c != '\n' && Character.isISOControl(c))
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      assertThat(CleanText.of(clean)).isEqualTo(clean);
    }
  }

  @Test
  void one_line_stays_one_line_and_several_stay_several() {
    Form form = with("note", "satu\r\ndua\tdan   tiga");

    assertThat(form.text("note")).isEqualTo("satu dua dan tiga");
    assertThat(form.lines("note", 100)).isEqualTo("satu\ndua dan   tiga");
  }

  @Test
  void text_longer_than_allowed_is_refused_and_kept() {
    Form form = with("name", "a".repeat(201));

    assertThat(form.text("name")).isNull();
    assertThat(form.error("name"))
        .isEqualTo("Terlalu panjang: paling banyak 200 huruf, sekarang 201.");
    assertThat(form.value("name")).hasSize(201);
  }

  @Test
  void length_counts_characters_as_people_do() {
    assertThat(with("name", "🙂".repeat(200)).text("name")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u0000", "\u00a0"})
  void nothing_but_space_is_nothing(String sent) {
    Form form = with("name", sent);

    assertThat(form.required("name")).isNull();
    assertThat(form.error("name")).isEqualTo("Wajib diisi.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-23",
    "23-11-2026, 2026-11-23",
    "3/2/1998, 1998-02-03",
    "29.02.2024, 2024-02-29"
  })
  void a_date_is_read_as_people_write_it(String sent, LocalDate day) {
    assertThat(with("on", sent).date("on")).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31-02-2026",
        "29-02-2023",
        "2026-13-01",
        "11-23-2026",
        "kemarin",
        "1899-12-31",
        "2200-01-01",
        "0000-00-00",
        "+999999999-01-01",
        "２０２６-11-23"
      })
  void what_is_not_a_day_is_refused(String sent) {
    Form form = with("on", sent);

    assertThat(form.date("on")).isNull();
    assertThat(form.error("on")).startsWith("Tanggal tidak dikenal");
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "12.480, 12480", "-2, -2"})
  void a_whole_number_may_have_the_points_of_thousands(String sent, int number) {
    assertThat(with("n", sent).whole("n", -10, 100_000)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "1.5", "12.48", "satu", "1e3", "99999999999999999999", "0x10"})
  void what_is_not_a_whole_number_is_refused(String sent) {
    Form form = with("n", sent);

    assertThat(form.whole("n", 0, 10)).isNull();
    assertThat(form.error("n")).startsWith("Tulis dengan angka bulat");
  }

  @Test
  void a_number_out_of_range_is_refused_with_the_range() {
    Form form = with("n", "12");

    assertThat(form.whole("n", 1, 10)).isNull();
    assertThat(form.error("n")).isEqualTo("Harus antara 1 dan 10.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.600.000", "Rp 5.600.000", "rp5600000", "Rp. 5600000"})
  void money_is_read_as_people_write_it(String sent) {
    assertThat(with("pay", sent).rupiah("pay", 0, 1_000_000_000L)).isEqualTo(5_600_000L);
  }

  @Test
  void a_choice_that_was_never_offered_is_refused() {
    Form form = with("sex", "X");

    assertThat(form.oneOf("sex", Sex.class)).isNull();
    assertThat(form.error("sex")).startsWith("Pilihan ini tidak dikenal");
    assertThat(with("sex", "P").oneOf("sex", Sex.class)).isEqualTo(Sex.P);
    assertThat(with("sex", "P").requiredOneOf("other", Sex.class)).isNull();
    assertThat(with("id", "not-an-id").uuid("id")).isNull();
  }

  @Test
  void errors_keep_their_order_and_the_first_of_a_field_is_shown_beside_it() {
    Form form =
        Form.empty()
            .reject("b", "error.required")
            .reject("a", "error.date")
            .reject("b", "error.choice")
            .rejectAll(List.of(Reason.of("vacancy.full", 3)));

    assertThat(form.errors()).extracting(FormError::field).containsExactly("b", "a", "b", null);
    assertThat(form.error("b")).isEqualTo("Wajib diisi.");
    assertThat(form.errors().getLast().key()).isEqualTo("reason.vacancy.full");
    assertThat(form.hasErrors()).isTrue();
  }

  @Test
  void a_code_counts_only_while_its_text_is_unchanged() {
    var sent = new HashMap<String, List<String>>();
    sent.put("job", List.of("8153"));
    sent.put("job_for", List.of("Operator mesin jahit"));
    sent.put("job_text", List.of("Operator mesin jahit"));
    assertThat(Form.of(sent).code("job")).isEqualTo("8153");
    assertThat(Form.of(sent).typed("job")).isEmpty();

    sent.put("job_text", List.of("Juru las"));
    assertThat(Form.of(sent).code("job")).isNull();
    assertThat(Form.of(sent).typed("job")).isEqualTo("Juru las");
  }

  @Test
  void what_is_stored_can_be_shown_to_be_changed() {
    Form form =
        Form.empty()
            .put("bornOn", LocalDate.of(1998, 8, 14))
            .put("phone", null)
            .choose("job", new Option("8153", "Operator mesin jahit"))
            .chooseAll("skills", List.of(new Option("12", "Mesin = jahit")));

    assertThat(form.value("bornOn")).isEqualTo("1998-08-14");
    assertThat(form.value("phone")).isEmpty();
    assertThat(form.code("job")).isEqualTo("8153");
    assertThat(form.chosen("skills")).containsExactly(new Option("12", "Mesin = jahit"));
  }

  @Test
  void several_choices_count_once_each_and_typed_ones_are_split() {
    Form form =
        Form.of(
            Map.of(
                "skills", List.of("12", "12", ""), "skills_text", List.of("las; obras,  ,pola")));

    assertThat(form.codes("skills")).containsExactly("12");
    assertThat(form.typedAll("skills")).containsExactly("las", "obras", "pola");
  }

  @Test
  void a_submission_keeps_its_key_over_a_refusal() {
    assertThat(with("_key", "abc").key()).isEqualTo("abc");
    Form fresh = Form.empty();
    assertThat(fresh.key()).isNotEmpty().isEqualTo(fresh.key());
    assertThat(Form.empty().key()).isNotEqualTo(fresh.key());
  }
}
