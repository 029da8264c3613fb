package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagePagesTest extends HouseTest {
  @Test
  void the_language_changes_and_the_page_stays() {
    assertThat(visitor().get("/bahasa/en?kembali=%2Flowongan%3Fq%3Djahit%2520baju").location())
        .isEqualTo("/lowongan?q=jahit%20baju");
  }

  /** Browsers read "/<tab>/x", "/<line end>/x" and "/\x" as another host. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https%3A%2F%2Fjahat.example",
        "%2F%2Fjahat.example",
        "%2F%09%2Fjahat.example",
        "%2F%0A%2Fjahat.example",
        "%2F%5Cjahat.example",
        "%2Flowongan%0D%0ASet-Cookie%3A%20a%3Db"
      })
  void nobody_is_led_to_another_host(String back) {
    var answer = visitor().get("/bahasa/en?kembali=" + back);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/");
  }
}
