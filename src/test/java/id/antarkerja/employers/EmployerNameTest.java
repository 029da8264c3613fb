package id.antarkerja.employers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT Sinar Mulia Plastindo",
        "PT. Sinar Mulia Plastindo",
        "P.T. Sinar Mulia Plastindo",
        "Sinar Mulia Plastindo, PT",
        "SINAR MULIA PLASTINDO PT.",
        "PT. Sinar Mulia Plastindo Tbk",
        "PT Sinar Mulia Plastindo (Persero) Tbk.",
        "  pt   sinar\tmulia plastindo ",
        "Perseroan Terbatas Sinar Mulia Plastindo",
        "PT. Sinar Mulia Plastindo/84457",
        "Sinar Mulia Plastindo"
      })
  void one_firm_however_it_is_written(String written) {
    var firm = EmployerName.of("PT Sinar Mulia Plastindo");
    assertThat(EmployerName.of(written).meansTheSameAs(firm)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PT Maju Jaya, CV Maju Jaya",
    "PT Maju Jaya, PT Maju Jaya Abadi",
    "PT Bintang Cabang Bekasi, PT Bintang",
    "Yayasan Rumah Teduh, PT Rumah Teduh"
  })
  void different_firms_stay_different(String one, String other) {
    assertThat(EmployerName.of(one).meansTheSameAs(EmployerName.of(other))).isFalse();
  }

  @Test
  void the_ampersand_and_the_word_are_the_same() {
    assertThat(EmployerName.of("CV Budi & Anak").core()).isEqualTo("BUDI DAN ANAK");
    assertThat(EmployerName.of("Budi dan Anak, C.V.").core()).isEqualTo("BUDI DAN ANAK");
  }

  @Test
  void a_name_that_is_only_a_legal_form_means_nobody() {
    assertThat(EmployerName.of("PT").meansTheSameAs(EmployerName.of("PT Maju"))).isFalse();
    assertThat(EmployerName.of("***").meansTheSameAs(EmployerName.of("---"))).isFalse();
  }

  @Test
  void a_name_keeps_how_it_was_written() {
    assertThat(EmployerName.of("  pt.  Café  Nusantara ").shown()).isEqualTo("pt. Café Nusantara");
    assertThat(EmployerName.of("PT Café Nusantara").core()).isEqualTo("CAFE NUSANTARA");
  }
}
