package id.antarkerja.officers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Together;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Role;
import id.antarkerja.browser.Desk;
import id.antarkerja.officers.workbook.Newcomer.State;
import id.antarkerja.sheets.Sheet;
import id.antarkerja.sheets.Sheets;
import id.antarkerja.web.T;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come into the registry by workbook: nobody wrong, nobody twice. */
class NewcomersTest extends HouseTest {
  private static final List<SheetColumn> COLUMNS =
      List.of(SheetColumn.values()).stream().filter(column -> !column.hidden()).toList();
  private static final String OFFICE = "1871";

  @Autowired private SheetImports imports;
  @Autowired private JdbcClient jdbc;

  private final String letters = Desk.letters();
  private int people;

  @Test
  void of_1051_officers_30_wrong_rows_are_named_and_the_rest_is_entered_once() {
    SignedUp centre = newcomer("*", Role.ADMIN);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    IntStream.range(0, 1_021).forEach(n -> rows.add(person()));
    rows.set(7, with(rows.get(7), SheetColumn.KIND, "petugas antar kerja"));
    for (SheetColumn level :
        List.of(
            SheetColumn.LEVEL,
            SheetColumn.GRADE,
            SheetColumn.LEVEL_SINCE,
            SheetColumn.NIP,
            SheetColumn.BORN_ON)) {
      rows.set(7, with(rows.get(7), level, null));
    }
    String number = (String) rows.get(0).get(COLUMNS.indexOf(SheetColumn.NIP));
    String email = (String) rows.get(1).get(COLUMNS.indexOf(SheetColumn.WORK_EMAIL));
    List<List<@Nullable Object>> wrong =
        List.of(
            with(person(), SheetColumn.NIP, 1.98507152010012003E17),
            with(person(), SheetColumn.BORN_ON, LocalDate.of(1985, 7, 16)),
            with(person(), SheetColumn.NIP, "198507152010013003"),
            with(with(person(), SheetColumn.LEVEL, "Ahli Madya"), SheetColumn.GRADE, "III/b"),
            with(person(), SheetColumn.NIP, number),
            with(person(), SheetColumn.WORK_EMAIL, email),
            with(person(), SheetColumn.WORK_EMAIL, centre.email()),
            with(person(), SheetColumn.WORK_EMAIL, null),
            with(person(), SheetColumn.OFFICE, "Dinas di Negeri Dongeng"),
            with(person(), SheetColumn.DECREE_ON, LocalDate.of(2031, 1, 1)),
            with(person(), SheetColumn.KIND, "Pegawai"),
            with(person(), SheetColumn.NAME, null),
            with(person(), SheetColumn.STATUS, "Pensiun"),
            with(person(), SheetColumn.LEVEL, null),
            with(person(), SheetColumn.PHONE, "tidak ada"));
    wrong.forEach(rows::add);
    wrong.forEach(row -> rows.add(with(row, SheetColumn.NAME, "")));
    assertThat(rows).hasSize(1_051);

    Visitor browser = signedIn(centre);
    browser.get(SheetPages.HOME);
    assertThat(browser.last().page().select("a[href$=contoh.xlsx]")).hasSize(1);
    Answer page = browser.upload(SheetPages.HOME, "file", "pejabat.xlsx", file(rows));
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.page().select("#baru tbody tr td:first-child").eachText().stream().distinct())
        .as("rows that are named")
        .hasSize(30);
    assertThat(page.text())
        .contains("Excel mengubahnya menjadi angka", "1.98507E+17")
        .contains("Tanggal lahir 16 Jul 1985 tidak sama", "bukan 3")
        .contains("Ahli Madya bergolongan IV/a, IV/b, IV/c, bukan III/b")
        .contains("Sama dengan baris 2", "Sama dengan baris 3", "Surel ini sudah punya akun")
        .contains("dengan surel ini orangnya masuk", "Kantor ini tidak ditemukan")
        .contains("Tanggal ini belum tiba", "Tulis Pengantar kerja", "berkedudukan Aktif")
        .contains("1.021 orang akan didaftarkan");
    assertThat(entered()).isZero();
    String path = action(browser);
    browser.submit(path, Map.of());
    assertThat(browser.last().text()).contains("didaftarkan 1.021 orang");
    assertThat(entered()).isEqualTo(1_021);
    assertThat(browser.get(path + "?baris=KNOWN&mulai=1000").page().select("#baru tbody a"))
        .as("the last of them, each a link")
        .hasSizeBetween(20, 22);
    browser.get(browser.last().page().select("#baru tbody a").attr("href"));
    assertThat(browser.last().text())
        .contains(letters, "Ahli Muda", "belum terbuka dan tidak ada usul", "Untuk mengajukan")
        .doesNotContain("Buat tautan");
    assertThat(browser.get("/petugas/pejabat/menunggu").page().select("#belum a")).isNotEmpty();

    browser.get(SheetPages.HOME);
    Answer again = browser.upload(SheetPages.HOME, "file", "lagi.xlsx", file(rows));
    assertThat(again.page().select("form[action^=" + SheetPages.HOME + "/]")).isEmpty();
    assertThat(again.page().select("#baru .tabs").text()).contains("pejabat baru0");
    assertThat(entered()).isEqualTo(1_021);
    assertThat(fact("ENTERED")).isEqualTo(1_021);
    assertThat(fact("LEVEL")).as("all but the one who was appointed").isEqualTo(1_020);
  }

  @Test
  void of_two_files_at_once_with_the_same_people_the_second_enters_nobody() throws Exception {
    List<List<@Nullable Object>> rows = List.of(person(), person());
    Acting one = newcomer("*", Role.HEAD).acting();
    Acting other = newcomer("*", Role.HEAD).acting();
    UUID sent = as(one, () -> imports.keep("a.xlsx", file(rows)));
    UUID again = as(other, () -> imports.keep("b.xlsx", file(rows)));
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<Boolean> second =
          as(
              one,
              () -> {
                imports.apply(sent);
                Future<Boolean> begun = threads.submit(() -> applied(other, again));
                Together.untilItWaits(
                    owner(),
                    begun,
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
                return begun;
              });
      assertThat(second.get()).isTrue();
    }
    assertThat(entered()).isEqualTo(2);
    assertThat(as(other, () -> imports.one(again)).entered()).isZero();
    assertThat(as(other, () -> imports.compare(again)).newcomers(State.KNOWN)).hasSize(2);
  }

  @Test
  void a_province_enters_its_own_people_and_a_regency_nobody() {
    List<List<@Nullable Object>> rows =
        List.of(person(), with(person(), SheetColumn.OFFICE, "3215"));
    Acting province = newcomer("18", Role.HEAD).acting();
    Comparison found = compared(province, rows);
    assertThat(found.newcomers(State.NEW)).hasSize(1);
    assertThat(found.newcomers(State.WRONG).getFirst().wrong().getFirst().wrong().code())
        .isEqualTo("officers.sheet.range");
    Comparison regency = compared(newcomer(OFFICE, Role.HEAD).acting(), rows);
    assertThat(regency.newcomers(State.WRONG))
        .hasSize(2)
        .allMatch(one -> one.wrong().getFirst().wrong().code().equals("officers.sheet.notHere"));
    assertThat(signedIn(signedUp(OFFICE, Role.HEAD)).get(SheetPages.HOME).text())
        .doesNotContain("Unduh berkas kosong");
  }

  private boolean applied(Acting acting, UUID id) {
    return as(
        acting,
        () -> {
          imports.apply(id);
          return true;
        });
  }

  private Comparison compared(Acting acting, List<List<@Nullable Object>> rows) {
    UUID id = as(acting, () -> imports.keep("baru.xlsx", file(rows)));
    return as(acting, () -> imports.compare(id));
  }

  private long entered() {
    return owner()
        .sql("select count(*) from officers.officers where name like '%' || :letters")
        .param("letters", letters)
        .query(Long.class)
        .single();
  }

  private long fact(String kind) {
    return owner()
        .sql(
            """
            select count(*) from officers.officer_events e
              join officers.officers o on o.id = e.officer_id
             where e.kind = :kind and o.name like '%' || :letters
            """)
        .param("kind", kind)
        .param("letters", letters)
        .query(Long.class)
        .single();
  }

  private static String action(Visitor browser) {
    return browser.last().page().select("form[action^=" + SheetPages.HOME + "/]").attr("action");
  }

  private static byte[] file(List<List<@Nullable Object>> rows) {
    Sheet empty = T.inIndonesian(RegistryWorkbook::empty);
    var out = new ByteArrayOutputStream();
    Sheets.write(out, empty.name(), empty.columns(), rows);
    return out.toByteArray();
  }

  private static List<@Nullable Object> with(
      List<@Nullable Object> row, SheetColumn column, @Nullable Object value) {
    List<@Nullable Object> other = new ArrayList<>(row);
    other.set(COLUMNS.indexOf(column), value);
    return other;
  }

  /** A civil servant of Ahli Muda, born on a day of their own. */
  private List<@Nullable Object> person() {
    people++;
    int drawn = letters.hashCode() >>> 1;
    LocalDate born = LocalDate.of(1970, 1, 1).plusDays(drawn % 4_000);
    String nip =
        "%s%04d%02d1%03d"
            .formatted(
                born.toString().replace("-", ""),
                2003 + drawn / 4_000 % 15,
                1 + drawn / 60_000 % 10 + people / 999,
                1 + people % 999);
    List<@Nullable Object> row = new ArrayList<>();
    for (SheetColumn column : COLUMNS) {
      row.add(
          switch (column) {
            case KIND -> "Pengantar kerja";
            case OFFICE -> OFFICE;
            case NAME -> "Warga " + people + " " + letters;
            case NIP -> nip;
            case BORN_ON -> born;
            case LEVEL -> "Ahli Muda";
            case GRADE -> "III/c";
            case LEVEL_SINCE -> LocalDate.of(2021, 4, 1);
            case SINCE -> LocalDate.of(2021, 4, 1);
            case DECREE_NO -> "821/" + people;
            case DECREE_ON -> LocalDate.of(2021, 3, 1);
            case WORK_EMAIL -> letters.toLowerCase() + people + "@uji.example";
            case PHONE -> "0812 5550 1234";
            default -> null;
          });
    }
    return row;
  }
}
