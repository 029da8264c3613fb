package id.antarkerja.officers.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ratio stands where an official list was loaded, and nowhere else. */
class LabourForceTest extends HouseTest {
  private static final String PICTURE = "/petugas/laporan/pejabat?provinsi=82";

  @Autowired private LabourForce labour;

  private final String source = "BPS uji " + Desk.letters();

  @Test
  void the_centre_loads_a_list_and_the_ratio_opens_the_points_behind_it() {
    Visitor centre = signedIn(signedUp("*", Role.HEAD));
    assertThat(centre.get(PICTURE).text()).contains("belum ada data resmi");
    Answer loaded =
        load(
            centre,
            "\uFEFFKode wilayah;Tahun;Angkatan kerja;Sumber\r\n"
                + "82.01;2024;50.000;\""
                + source
                + "; Sakernas\"\r\n\r\n"
                + "8201;2023;48000;"
                + source
                + "\r\n");
    assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
    load(centre, "Kode wilayah,Tahun,Angkatan kerja,Sumber\n8201,2023,48000," + source);
    Answer workbook =
        upload(
            centre,
            workbook(
                List.of(
                    List.of("8201", 2024, 51_000, source), List.of("8202", 2024, 30_000, source))));
    assertThat(workbook.status()).as(workbook.text()).isEqualTo(200);

    Visitor officer = signedIn(KARAWANG);
    Answer picture = officer.get(PICTURE);
    String list = LabourPages.PATH + "?wilayah=8201";
    assertThat(picture.page().select("a[href='" + list + "']").text()).isEqualTo("0,0");
    assertThat(picture.text()).contains("(51.000, 2024)").contains("2 dari 10 wilayah");
    assertThat(picture.page().select("a[href$='wilayah=8203']").select("[href*=angkatan]"))
        .isEmpty();
    Answer points = officer.get(list);
    assertThat(points.page().select("#daftar tbody tr"))
        .as("dated, the one that counts first, the same one once")
        .extracting(row -> row.select("td").get(1).text() + " " + row.select("td").get(2).text())
        .containsExactly("2024 51.000", "2024 50.000", "2023 48.000");
    assertThat(points.text()).contains(source + "; Sakernas");
    assertThat(points.page().select("form[method=post][enctype]")).isEmpty();
  }

  @Test
  void what_was_loaded_last_counts_even_if_it_was_there_before_and_the_page_says_what_changed() {
    SignedUp account = signedUp("*", Role.HEAD);
    Visitor centre = signedIn(account);
    String right = list("8171,2024,150000", "8101,2024,80000");
    String mistaken = list("8171,2024,120000");
    assertThat(told(load(centre, right))).isEqualTo("2 angka baru dimuat.");
    assertThat(told(load(centre, mistaken))).isEqualTo("1 angka baru dimuat.");
    Answer again = load(centre, right);
    assertThat(told(again))
        .isEqualTo(
            "1 angka baru dimuat. 1 angka lain tidak berubah: sama dengan yang sudah berlaku.");
    assertThat(as(KARAWANG, labour::latest).get("8171").number()).isEqualTo(150_000);
    assertThat(centre.get(LabourPages.PATH + "?wilayah=8171").page().select("#daftar tbody tr"))
        .extracting(row -> row.select("td").get(2).text())
        .containsExactly("150.000", "120.000", "150.000");
    assertThat(told(load(centre, right))).startsWith("Tidak ada yang berubah");
    assertThat(loaded()).isEqualTo(4);

    centre.get(LabourPages.PATH);
    grownOld(account.account());
    byte[] late = mistaken.getBytes(StandardCharsets.UTF_8);
    assertThat(centre.upload(LabourPages.PATH, "file", "daftar", late).address())
        .contains("/masuk/ulang");
    assertThat(centre.get(LabourPages.LOAD).location()).startsWith("/masuk/ulang?ke=");
    assertThat(centre.get(LabourPages.PATH).page().select("form[enctype]")).isEmpty();
    assertThat(loaded()).isEqualTo(4);
  }

  private String list(String... points) {
    return "Kode wilayah,Tahun,Angkatan kerja,Sumber\n"
        + Stream.of(points).map(point -> point + "," + source + "\n").collect(Collectors.joining());
  }

  private static String told(Answer answer) {
    return answer.page().select(".note[role=status]").text();
  }

  @Test
  void with_one_wrong_cell_nothing_is_loaded_and_every_wrong_one_is_named() {
    Visitor centre = signedIn(signedUp("*", Role.HEAD));
    Answer wrong =
        load(
            centre,
            Stream.of(
                    "Kode wilayah,Tahun,Angkatan kerja,Sumber",
                    "8271,2024,40000," + source,
                    "9999,2024,40000," + source,
                    "8271,2024,41000," + source,
                    "8272,1999,40000," + source,
                    "8272,2099,40000," + source,
                    "8272,2022,4.5," + source,
                    "8272,2021,99000000," + source,
                    "8272,2020,12," + source,
                    "8272,2019,40000,x")
                .reduce("", (all, line) -> all + line + "\n"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#keliru tbody tr"))
        .extracting(row -> row.select("td").get(0).text() + " " + row.select("td").get(1).text())
        .containsExactly(
            "3 Kode wilayah",
            "4 Kode wilayah",
            "5 Tahun",
            "6 Tahun",
            "7 Angkatan kerja",
            "8 Angkatan kerja",
            "9 Angkatan kerja",
            "10 Sumber");
    assertThat(wrong.text()).contains("Apakah dalam ribuan?", "sudah ada di baris 2");
    assertThat(loaded()).isZero();
    for (String other : List.of("\0\0\0", "PK\u0003\u0004", "Wilayah,Jumlah\n1,2", "\"")) {
      assertThat(load(centre, other).status()).as(other).isEqualTo(422);
    }
    for (Visitor stranger : List.of(signedIn(signedUp("32", Role.HEAD)), signedIn("32"))) {
      assertThat(stranger.get(LabourPages.PATH).page().select("form[enctype]")).isEmpty();
    }
  }

  private long loaded() {
    return owner()
        .sql("select count(*) from officers.labour_force where source = :source")
        .param("source", source)
        .query(Long.class)
        .single();
  }

  private static Answer load(Visitor centre, String text) {
    return upload(centre, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer upload(Visitor centre, byte[] content) {
    centre.get(LabourPages.PATH);
    return centre.upload(LabourPages.PATH, "file", "daftar", content);
  }

  private static byte[] workbook(List<List<Object>> rows) {
    var out = new ByteArrayOutputStream();
    List<Column> columns =
        Stream.of("Kode wilayah", "Tahun", "Angkatan kerja", "Sumber").map(Column::new).toList();
    Sheets.write(out, "Daftar", columns, rows);
    return out.toByteArray();
  }
}
