package id.antarkerja.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.TestWorld;
import id.antarkerja.Visitor;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportPagesTest extends HouseTest {
  private static final String REPORT = "/petugas/laporan/iii-1";
  private static final String KUNINGAN = "3208";

  @Autowired private Jobseekers jobseekers;

  private String registered(String office) {
    String name = "Orang <b>" + UUID.randomUUID();
    call(
        officerOf(office).acting(),
        () -> jobseekers.register(TestWorld.person(name, Sex.P, LocalDate.of(2001, 1, 1), office)));
    return name;
  }

  @Test
  void each_number_leads_to_its_list_and_a_zero_leads_nowhere() {
    String name = registered(KUNINGAN);
    Visitor officer = signedIn(KUNINGAN);

    var page = officer.get(REPORT + "?kantor=" + KUNINGAN + "&bulan=2026-11");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Ikhtisar IPK, November 2026", "Kabupaten Kuningan", "32.08");
    assertThat(page.page().select("table.ipk td a")).noneMatch(a -> a.text().equals("0"));
    assertThat(page.page().select("table.ipk td")).hasSize(7 * 13 + 7 * 4);
    Element women =
        page.page().select("table.ipk a[href*=baris=2][href*=umur=20-29][href*=jk=P]").first();
    var list = officer.get(women.attr("href"));
    assertThat(list.text()).contains(name);
    assertThat(list.page().select("tbody tr")).hasSize(Integer.parseInt(women.text()));
    assertThat(list.page().select("tbody b")).isEmpty();
    assertThat(opened(KUNINGAN)).isPositive();
  }

  private long opened(String office) {
    return owner()
        .sql(
            """
            select count(*) from audit.entries
             where action = 'statistics.iii1.list' and territory = :office and count > 0
            """)
        .param("office", office)
        .query(Long.class)
        .single();
  }

  @Test
  void all_checks_hold_and_are_shown() {
    registered(KUNINGAN);
    var page = signedIn(KUNINGAN).get(REPORT);

    assertThat(page.page().select(".checks li")).hasSize(5);
    assertThat(page.page().select(".checks .c-neg")).isEmpty();
    assertThat(page.text()).contains("sampai 30 Nov 2026, 23.59 WIB");
  }

  @Test
  void another_office_s_figures_are_not_there() {
    assertThat(signedIn(BEKASI).get(REPORT + "?kantor=" + KARAWANG).status()).isEqualTo(404);
    assertThat(signedIn(BEKASI).get(REPORT + "?kantor=32").status()).isEqualTo(404);
    assertThat(signedIn(BEKASI).get(REPORT + "?kantor=*").status()).isEqualTo(404);
    assertThat(signedIn("32").get(REPORT + "?kantor=*").status()).isEqualTo(404);
    assertThat(signedIn("32").get(REPORT + "?kantor=3404").status()).isEqualTo(404);
    assertThat(signedIn(BEKASI).get(REPORT + "/daftar?kantor=3215&bagian=1&baris=5").status())
        .isEqualTo(404);
    assertThat(signedIn(BEKASI).get(REPORT + ".xlsx?kantor=3215").status()).isEqualTo(404);
    assertThat(visitor().get(REPORT).location()).isEqualTo("/masuk");
  }

  @Test
  void a_province_chooses_among_its_offices_and_the_centre_among_all() {
    var province = signedIn("32").get(REPORT);
    assertThat(province.page().select("#f-kantor option").eachText())
        .contains("Seluruh Jawa Barat", "Kabupaten Karawang")
        .doesNotContain("Seluruh Jawa Tengah");
    assertThat(signedIn("32").get(REPORT + "?kantor=3215").status()).isEqualTo(200);
    assertThat(
            signedIn("*").get(REPORT + "?kantor=32").page().select("#f-kantor option").eachText())
        .contains("Seluruh Indonesia", "Seluruh Jawa Tengah", "Kabupaten Karawang");
  }

  @Test
  void a_month_that_is_none_or_lies_ahead_is_answered_with_the_form() {
    Visitor officer = signedIn(KUNINGAN);
    for (String bad : List.of("2026-13", "2026-12", "kemarin", "2026-1", "%27", "9999-12")) {
      var page = officer.get(REPORT + "?bulan=" + bad);
      assertThat(page.status()).as(bad).isEqualTo(422);
      assertThat(page.page().select("[role=alert]")).hasSize(1);
    }
  }

  @Test
  void a_list_of_no_line_or_column_of_the_form_is_not_there() {
    Visitor officer = signedIn(KUNINGAN);
    for (String bad :
        List.of(
            "",
            "?bagian=3&baris=1",
            "?bagian=1&baris=C",
            "?bagian=2&baris=A",
            "?bagian=1&baris=1&umur=10-14",
            "?bagian=1&baris=1&jk=LP",
            "?bagian=2&baris=1&umur=15-19",
            "?bagian=1&baris=1&bulan=x")) {
      assertThat(officer.get(REPORT + "/daftar" + bad).status()).as(bad).isEqualTo(404);
    }
    assertThat(officer.get(REPORT + "/daftar?bagian=1&baris=5&setelah='--").status())
        .isEqualTo(200);
  }

  @Test
  void the_workbook_is_named_after_office_and_month() {
    var file = signedIn(KUNINGAN).get(REPORT + ".xlsx?bulan=2026-10");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Disposition")).contains("ipk-iii-1-3208-2026-10.xlsx");
    assertThat(file.body()).startsWith('P', 'K');
  }
}
