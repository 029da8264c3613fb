package id.antarkerja.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SheetsTest {
  private static final List<Column> ONE = List.of(new Column("Isi"));

  @Test
  void text_that_begins_like_a_formula_stays_text() throws Exception {
    for (String evil : List.of("=1+1", "+62", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0")) {
      Element cell = cells(xml(1, ONE, List.of(List.of(evil)))).get(1);

      assertThat(cell.getAttribute("t")).isEqualTo("inlineStr");
      assertThat(cell.getTextContent()).isEqualTo(evil);
      assertThat(cell.getElementsByTagName("f").getLength()).isZero();
    }
  }

  @Test
  void numbers_are_numbers_and_nothing_is_an_empty_cell() throws Exception {
    var row = Arrays.<Object>asList(12, 3_000_000_000L, null, LocalDate.of(2026, 10, 31));
    var columns = IntStream.range(0, 4).mapToObj(i -> new Column("k" + i)).toList();
    List<Element> cells = cells(xml(1, columns, List.of(row)));

    assertThat(cells).hasSize(7);
    assertThat(cells.get(4).getTextContent()).isEqualTo("12");
    assertThat(cells.get(4).getAttribute("t")).isNotEqualTo("inlineStr");
    assertThat(cells.get(5).getTextContent()).isEqualTo("3000000000");
  }

  @Test
  void what_no_file_can_carry_is_left_out_of_texts_and_names() throws Exception {
    String raw = "a\u0000b\u000bc\ud800d\ufffee";
    assertThat(cells(xml(1, ONE, List.of(List.of(raw)))).get(1).getTextContent())
        .isEqualTo("abcde");

    var out = new ByteArrayOutputStream();
    Sheets.write(out, "III/1: [a]*?\\ dan nama yang jauh terlalu panjang", ONE, List.of());
    String name =
        ((Element) part(out, "xl/workbook.xml").getElementsByTagName("sheet").item(0))
            .getAttribute("name");
    assertThat(name).hasSize(31).startsWith("III-1-");
  }

  @Test
  void thousands_of_rows_come_out_in_order() throws Exception {
    var rows = IntStream.range(0, 2_345).mapToObj(i -> List.of("baris " + i)).toList();

    List<Element> cells = cells(xml(1, ONE, rows));

    assertThat(cells).hasSize(2_346);
    assertThat(cells.getLast().getTextContent()).isEqualTo("baris 2344");
  }

  @Test
  void several_sheets_stand_in_one_workbook() throws Exception {
    var out = new ByteArrayOutputStream();
    Sheets.write(
        out,
        List.of(
            new Sheet("I", ONE, List.of(List.of(1))), new Sheet("II", ONE, List.of(List.of(2)))));

    assertThat(part(out, "xl/worksheets/sheet2.xml").getDocumentElement().getTextContent())
        .endsWith("2");
  }

  @Test
  void a_column_that_no_program_can_show_is_refused() {
    assertThatThrownBy(() -> new Column("x", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Document xml(int sheet, List<Column> columns, List<? extends List<?>> rows)
      throws Exception {
    var out = new ByteArrayOutputStream();
    Sheets.write(out, "Uji", columns, rows);
    return part(out, "xl/worksheets/sheet" + sheet + ".xml");
  }

  private static List<Element> cells(Document sheet) {
    NodeList found = sheet.getElementsByTagName("c");
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Document part(ByteArrayOutputStream written, String name) throws Exception {
    Path file = Files.createTempFile("sheets", ".xlsx");
    Files.write(file, written.toByteArray());
    try (var zip = new ZipFile(file.toFile())) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(zip.getInputStream(zip.getEntry(name)));
    } finally {
      Files.delete(file);
    }
  }
}
