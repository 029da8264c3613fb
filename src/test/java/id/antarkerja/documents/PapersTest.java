package id.antarkerja.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.HouseTest;
import id.antarkerja.access.Acting;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PapersTest extends HouseTest {
  @Autowired private Documents documents;

  private String issued() {
    return as(
        KARAWANG,
        () ->
            documents.issue(
                DocumentKind.REFERRAL_LETTER,
                Initials.of("Siti Nur Rahmawati"),
                "Operator Jahit",
                "Dinas Uji",
                LocalDate.of(2026, 11, 23)));
  }

  @Test
  void anybody_sees_initials_kind_office_and_day_and_no_name() {
    String code = issued();
    var answer = visitor().get("/surat/" + code);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .contains("S. N. R.", "Surat Pengantar", "Dinas Uji", "23 November 2026", "masih berlaku")
        .doesNotContain("Siti", "Rahmawati");
    assertThat(visitor().get("/surat/" + code.toLowerCase(java.util.Locale.ROOT)).status())
        .isEqualTo(200);
  }

  @Test
  void a_revoked_paper_says_so() {
    String code = issued();
    as(
        KARAWANG,
        () -> {
          documents.revoke(code);
          return true;
        });
    assertThat(visitor().get("/surat/" + code).text()).contains("sudah dicabut");
  }

  @Test
  void an_unknown_code_is_a_friendly_404() {
    for (String code : new String[] {"ABCDEFGHJKMN", "x", "%00", "'%20or%201=1", "A".repeat(300)}) {
      var answer = visitor().get("/surat/" + code);
      assertThat(answer.status()).as(code).isBetween(400, 404);
    }
    assertThat(visitor().get("/surat/ABCDEFGHJKMN").text()).contains("tidak ditemukan");
  }

  @Test
  void the_public_reads_but_never_writes() {
    String code = issued();
    assertThat(as(Acting.ANYONE, () -> documents.verification(code))).isPresent();
    assertThatThrownBy(
            () ->
                as(
                    Acting.ANYONE,
                    () -> {
                      documents.revoke(code);
                      return true;
                    }))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void codes_have_no_sign_that_reads_like_another() {
    assertThat(Stream.generate(Codes::next).limit(1_000))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[2-9A-HJKMNP-TV-Z]{12}"))
        .allMatch(code -> Codes.read(code.substring(0, 4) + " " + code.substring(4)).isPresent());
  }

  @Test
  void a_qr_code_is_an_svg_that_a_scanner_reads() throws Exception {
    String text = "https://kerja.example/surat/ABCDEFGHJKMN";
    String svg = Qr.svg(text);
    assertThat(svg).startsWith("<svg ").endsWith("</svg>").doesNotContain("style=");
    assertThat(Scanner.svg(svg)).isEqualTo(text);
  }
}
