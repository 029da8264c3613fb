package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoNikTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3215055408980001",
        "NIK-nya 3215055408980001, tolong dicek",
        "3215 0554 0898 0001",
        "3215.05.540898.0001",
        "3215-0554-0898-0001",
        "081299887766 3215055408980001",
        "#3215055408980001",
        "3215 - 0554 - 0898 - 0001",
        "NIK３２１５０５５４０８９８０００１",
        "5471031207950003",
        "3215\u200b0554\u200b0898\u200b0001"
      })
  void a_number_that_can_be_a_nik_is_seen_however_it_is_written(String text) {
    assertThat(NoNik.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#3215231126000123",
        "3215231126000123",
        "32150554089800012",
        "99215055408980001",
        "3215053213980001",
        "3215055408980000",
        "9915055408980001",
        "3215055408 orang, 980001 lowongan",
        "0812 9988 7766",
        "Rp 3.215.055.408, bukan 980.001",
        ""
      })
  void other_numbers_are_let_be(String text) {
    assertThat(NoNik.isIn(text)).isFalse();
  }

  @Test
  void it_is_said_beside_its_field_and_what_was_typed_stays() {
    Form form =
        Form.of(Map.of("body", List.of("Sari 3215055408980001"), "title", List.of("Rapat")));
    NoNik.check(form, "title", "body");
    assertThat(form.error("title")).isNull();
    assertThat(form.error("body")).isEqualTo(T.t("error.nik"));
    assertThat(form.value("body")).isEqualTo("Sari 3215055408980001");
  }
}
