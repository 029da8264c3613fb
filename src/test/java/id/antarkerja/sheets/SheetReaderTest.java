package id.antarkerja.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void what_was_written_is_read_back() {
    var out = new ByteArrayOutputStream();
    List<Object> row = Arrays.asList("=1+1 & <b>", 12, null, LocalDate.of(1985, 7, 15));
    var columns = List.of(new Column("a"), new Column("b"), Column.hidden("c"), new Column("d"));
    Sheets.write(out, "Isi", columns, List.of(row));
    List<ReadRow> rows = SheetReader.read(out.toByteArray()).getFirst();
    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().number()).isEqualTo(2);
    assertThat(rows.getLast().cells()).containsExactly("=1+1 & <b>", "12", "", "31243");
  }

  @Test
  void numbers_read_as_a_spreadsheet_program_shows_them_and_shared_texts_are_looked_up()
      throws IOException {
    String sheet =
        "<worksheet xmlns='x'><sheetData><row r='7'><c r='A7' t='s'><v>1</v></c>"
            + "<c r='C7'><v>198507152010012000</v></c><c r='D7'><v>2E17</v></c>"
            + "<c r='E7'><v>0.5</v></c></row></sheetData></worksheet>";
    String texts =
        "<sst xmlns='x'><si><t>nol</t></si><si><r><t>sa</t></r><r><t>tu</t></r>"
            + "<rPh><t>bunyi</t></rPh></si></sst>";
    ReadRow row =
        SheetReader.read(zip(SHEET, sheet, "xl/sharedStrings.xml", texts)).getFirst().getFirst();
    assertThat(row.number()).isEqualTo(7);
    assertThat(row.cells()).containsExactly("satu", "", "1.98507E+17", "2E+17", "0.5");
  }

  @Test
  void what_is_no_workbook_or_would_fill_the_memory_is_refused() throws IOException {
    String entity =
        "<!DOCTYPE w [<!ENTITY a 'aaaa'>]><worksheet><row><c t='str'><v>&a;</v></c></row></worksheet>";
    String far = "<worksheet><row><c r='XFD1'><v>1</v></c></row></worksheet>";
    for (byte[] bad :
        List.of(
            "no zip".getBytes(StandardCharsets.UTF_8),
            zip("a.txt", "x"),
            zip(SHEET, entity),
            zip(SHEET, "<worksheet><row><c>"),
            zip(SHEET, "<w><row><c t='s'><v>9</v></c></row></w>"),
            zip(SHEET, "<w><row><c><v>1E999999999</v></c></row></w>"),
            zip(SHEET, "<w><row><c><v>" + "7".repeat(1_000_000) + "</v></c></row></w>"))) {
      assertThatThrownBy(() -> SheetReader.read(bad))
          .isInstanceOfSatisfying(
              UnreadableSheet.class, why -> assertThat(why.tooLarge()).isFalse());
    }
    String wide = "<row><c r='GR1'><v>1</v></c></row>".repeat(2_000);
    String[] many = new String[10];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "xl/worksheets/sheet%d.xml".formatted(i);
      many[i + 1] = "<w>" + wide + "</w>";
    }
    String text = "x".repeat(32_768);
    for (byte[] large :
        List.of(
            zip(SHEET, far),
            zip(SHEET, " ".repeat(65 * 1024 * 1024)),
            zip(many),
            zip(SHEET, "<w/>", "xl/sharedStrings.xml", "<s><si><t>" + text + "</t></si></s>"),
            zip(SHEET, "<w><row><c t='str'><v>" + text + "</v></c></row></w>"))) {
      assertThatThrownBy(() -> SheetReader.read(large))
          .isInstanceOfSatisfying(
              UnreadableSheet.class, why -> assertThat(why.tooLarge()).isTrue());
    }
  }

  private static byte[] zip(String... parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
