package id.antarkerja.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentKindTest {
  @ParameterizedTest
  @CsvSource({
    "surat.pdf, %PDF-1.7 x, PDF",
    "SURAT.PDF, %PDF-1.7 x, PDF",
    "daftar.xlsx, PK\u0003\u0004zip, XLSX",
    "surat.docx, PK\u0003\u0004zip, DOCX",
    "foto.jpg, \u00ff\u00d8\u00ff\u00e0 x, JPEG",
    "foto.png, '\u0089PNG\r\n\u001a x', PNG",
    "surat.pdf, <html><script>, ",
    "surat.html, %PDF-1.7 x, ",
    "surat.pdf.html, %PDF-1.7 x, ",
    "surat.svg, <svg onload=x>, ",
    "foto.png, %PDF-1.7 x, ",
    "arsip.zip, PK\u0003\u0004zip, ",
    "surat.docm, PK\u0003\u0004zip, ",
    "kosong.pdf, %PDF-, ",
    "pdf, %PDF-1.7 x, "
  })
  void what_a_file_is_says_its_beginning_and_its_name_together(
      String name, String content, AttachmentKind kind) {
    assertThat(AttachmentKind.of(name, content.getBytes(ISO_8859_1)).orElse(null)).isEqualTo(kind);
  }
}
