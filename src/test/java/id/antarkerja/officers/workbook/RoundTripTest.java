package id.antarkerja.officers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.access.Scope;
import id.antarkerja.jobs.Recurring;
import id.antarkerja.officers.registry.RecordField;
import id.antarkerja.officers.registry.RecordFields;
import id.antarkerja.officers.registry.RecordLines;
import id.antarkerja.officers.registry.RecordLines.Line;
import id.antarkerja.officers.registry.Records;
import id.antarkerja.sheets.Column;
import id.antarkerja.sheets.Sheet;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.T;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry leaves as a workbook and comes back: nothing wrong gets in, nothing is lost. */
class RoundTripTest extends HouseTest {
  private static final String HERE = "6471";

  @Autowired private Records records;
  @Autowired private RecordLines lines;
  @Autowired private List<Recurring> recurring;

  @Test
  void wrong_cells_are_named_the_rest_is_taken_over_and_nothing_changed_meanwhile_is_overwritten() {
    Acting head = signedUp(HERE, Role.HEAD).acting();
    UUID spreadsheet = officer(head);
    UUID madya = officer(head);
    UUID disagreeing = officer(head);
    UUID meanwhile = officer(head);
    UUID untouched = officer(head);
    Map<UUID, List<Object>> rows = new HashMap<>();
    List<Column> columns = new ArrayList<>();
    export(head, rows, columns);
    set(rows, spreadsheet, SheetColumn.NIP, 1.98507152010012003E17);
    set(rows, spreadsheet, SheetColumn.PHONE, "0812 5550 1234");
    set(rows, madya, SheetColumn.LEVEL, "Ahli Madya");
    set(rows, madya, SheetColumn.GRADE, "III/b");
    set(rows, madya, SheetColumn.PHONE, "0812 5550 1235");
    set(
        rows,
        disagreeing,
        SheetColumn.NIP,
        fields(head, disagreeing).nip().digits().replaceAll("1(...)$", "3$1"));
    set(rows, disagreeing, SheetColumn.BORN_ON, LocalDate.of(1985, 7, 16));
    set(rows, disagreeing, SheetColumn.STATUS, "Pensiun");
    set(rows, disagreeing, SheetColumn.LEVEL_SINCE, LocalDate.of(2020, 4, 1));
    set(rows, meanwhile, SheetColumn.PHONE, "0812 5550 1236");
    saved(head, meanwhile, RecordField.PHONE, "+6281255509999");
    List<List<Object>> sent = new ArrayList<>(rows.values());
    List<Object> stranger = new ArrayList<>(rows.get(untouched));
    stranger.set(SheetColumn.ID.ordinal(), UUID.randomUUID().toString());
    sent.add(stranger);

    Visitor browser = signedIn(signedUp(HERE, Role.HEAD));
    browser.get(SheetPages.HOME);
    Answer page = browser.upload(SheetPages.HOME, "file", "registri.xlsx", file(columns, sent));
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.text())
        .contains("Excel mengubahnya menjadi angka")
        .contains("Ahli Madya bergolongan IV/a, IV/b, IV/c, bukan III/b")
        .contains("bukan 3", "Tanggal lahir 16 Jul 1985 tidak sama")
        .contains("lewat riwayat penugasan", "sejak berkas diunduh")
        .contains("tidak menunjuk pejabat", "Terapkan pada 3 orang");
    String path =
        browser.last().page().select("form[action^=" + SheetPages.HOME + "/]").attr("action");
    assertThat(signedIn(newcomer(HERE, Role.HEAD)).get(path).status())
        .as("what somebody sent is for nobody else")
        .isEqualTo(404);
    browser.submit(path, Map.of());
    assertThat(browser.last().text()).contains("Diterapkan pada 3 orang");

    assertThat(fields(head, spreadsheet).get(RecordField.PHONE)).isEqualTo("+6281255501234");
    assertThat(fields(head, spreadsheet).nip()).as("kept").isNotNull();
    assertThat(fields(head, madya).get(RecordField.PHONE)).isEqualTo("+6281255501235");
    assertThat(fields(head, madya).get(RecordField.LEVEL)).isEqualTo("MUDA");
    assertThat(fields(head, disagreeing).get(RecordField.BORN_ON)).isEqualTo("1985-07-15");
    assertThat(fields(head, disagreeing).get(RecordField.LEVEL_SINCE)).isEqualTo("2020-04-01");
    assertThat(fields(head, meanwhile).get(RecordField.PHONE)).isEqualTo("+6281255509999");
    assertThat(as(head, () -> records.one(untouched)).version()).isEqualTo(2);

    clock.advance(Duration.ofHours(25));
    recurring.stream()
        .filter(one -> one.code().equals("officers.sheets.forget"))
        .forEach(
            one ->
                call(
                    Acting.system("test"),
                    () -> {
                      one.run();
                      return 1;
                    }));
    clock.reset();
    assertThat(browser.get(path).status()).as("forgotten after a day").isEqualTo(404);
  }

  @Test
  void what_leaves_is_what_the_screen_shows_and_comes_back_without_a_difference() {
    Acting head = signedUp(HERE, Role.HEAD).acting();
    UUID one = officer(head);
    Map<UUID, List<Object>> rows = new HashMap<>();
    List<Column> columns = new ArrayList<>();
    export(head, rows, columns);
    Visitor browser = signedIn(signedUp(HERE, Role.HEAD));
    String card = browser.get("/petugas/pejabat/" + one + "/tampilkan").text();
    for (SheetColumn column :
        List.of(
            SheetColumn.NAME,
            SheetColumn.NIP,
            SheetColumn.LEVEL,
            SheetColumn.GRADE,
            SheetColumn.OFFICE)) {
      assertThat(card).contains(String.valueOf(rows.get(one).get(column.ordinal())));
    }
    assertThat(columns.get(SheetColumn.ID.ordinal()).hidden()).isTrue();
    browser.get(SheetPages.HOME);
    browser.upload(SheetPages.HOME, "file", "sama.xlsx", file(columns, List.of(rows.get(one))));
    assertThat(browser.last().text()).contains("sama dengan registri");
    browser.get(SheetPages.HOME);
    Answer foreign =
        browser.upload(
            SheetPages.HOME, "file", "x.xlsx", file(List.of(new Column("A")), List.of()));
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.page().select("#e-file").text()).contains("bukan registri yang diunduh");
  }

  @Test
  void a_made_up_file_tells_nothing_private_of_anybody() {
    Acting head = signedUp(HERE, Role.HEAD).acting();
    UUID one = officer(head);
    UUID other = officer(head);
    Map<UUID, List<Object>> rows = new HashMap<>();
    List<Column> columns = new ArrayList<>();
    export(head, rows, columns);
    saved(head, one, RecordField.PHONE, "+6281255507777");
    String nip = fields(head, one).nip().digits();
    set(rows, one, SheetColumn.VERSION, 3);
    set(rows, one, SheetColumn.PHONE, "0812 5550 1000");
    set(rows, one, SheetColumn.NIP, "x");
    set(rows, one, SheetColumn.EMAIL, "x");
    set(rows, one, SheetColumn.BORN_ON, "x");
    set(rows, other, SheetColumn.BORN_ON, LocalDate.of(1986, 7, 15));
    Visitor browser = signedIn(signedUp(HERE, Role.HEAD));
    browser.get(SheetPages.HOME);
    Answer page =
        browser.upload(
            SheetPages.HOME,
            "file",
            "karangan.xlsx",
            file(columns, List.of(rows.get(one), rows.get(other))));
    assertThat(page.text())
        .contains(RecordField.MASK, "tidak cocok dengan yang tersimpan")
        .doesNotContain(nip, RecordField.NIP.shown(nip), "5550 7777", "55507777")
        .doesNotContain("15 Jul 1985", "1985-07-15");
  }

  private void export(Acting head, Map<UUID, List<Object>> rows, List<Column> columns) {
    List<Line> all = as(head, () -> lines.in(Scope.of(HERE), 1_000));
    Sheet sheet = T.inIndonesian(() -> RegistryWorkbook.sheet(all, "salinan"));
    columns.addAll(sheet.columns());
    sheet
        .rows()
        .forEach(row -> rows.put(UUID.fromString((String) row.getFirst()), new ArrayList<>(row)));
  }

  private static void set(
      Map<UUID, List<Object>> rows, UUID officer, SheetColumn column, Object value) {
    rows.get(officer).set(column.ordinal(), value);
  }

  private static byte[] file(List<Column> columns, List<List<Object>> rows) {
    var out = new ByteArrayOutputStream();
    Sheets.write(out, "Registri", columns, rows);
    return out.toByteArray();
  }

  private RecordFields fields(Acting head, UUID officer) {
    return as(head, () -> records.fields(officer));
  }

  private void saved(Acting head, UUID officer, RecordField field, String value) {
    as(
        head,
        () -> {
          int version = records.one(officer).version();
          records.save(officer, version, records.fields(officer).with(field, value));
          return true;
        });
  }

  /** A civil servant of Ahli Muda, born on 15 July 1985. */
  private UUID officer(Acting head) {
    UUID officer = newcomer(HERE, Role.OFFICER).account();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String nip =
        "19850715%04d%02d1%03d"
            .formatted(random.nextInt(2003, 2019), random.nextInt(1, 13), random.nextInt(1, 1000));
    as(
        head,
        () -> {
          RecordFields fields =
              records
                  .fields(officer)
                  .with(RecordField.NIP, nip)
                  .with(RecordField.BORN_ON, "1985-07-15")
                  .with(RecordField.LEVEL, "MUDA")
                  .with(RecordField.GRADE, "III_C")
                  .with(RecordField.LEVEL_SINCE, "2021-04-01");
          records.save(officer, 1, fields);
          return true;
        });
    return officer;
  }
}
