package id.antarkerja.trust;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Visitor.Answer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways back, searches, filters and cursors: what stands in an address is typed by anybody. */
class PoisonedAddressesTest extends MatrixHouse {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "/%09/evil.example",
        "/\t/evil.example",
        "/x\r\nSet-Cookie: a=b",
        "/x\u0000y",
        "evil.example",
        "@evil.example",
        "/é",
        "///evil.example",
        "/.evil.example/../..//evil.example"
      })
  void a_way_back_leads_to_our_own_pages_only(String back) {
    for (String address : List.of("/bahasa/en?kembali=", "/masuk?ke=", "/masuk/ulang?ke=")) {
      Answer answer = visitor().get(address + Poison.encoded(back));
      assertThat(answer.status()).as(address).isLessThan(500);
      assertThat(answer.location()).as(address).doesNotStartWith("//").doesNotContain("\\");
      assertThat(answer.location().isEmpty() || answer.location().startsWith("/")).isTrue();
      assertThat(answer.headers().toString()).doesNotContain("a=b");
      for (var link : answer.page().select("a[href], form[action], meta[http-equiv=refresh]")) {
        String to = link.attr("href") + link.attr("action") + link.attr("content");
        assertThat(to).as(address).doesNotStartWith("//").doesNotStartWith("javascript:");
        assertThat(to).as(address).doesNotStartWith("https:evil").doesNotStartWith("https://evil");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/petugas/pencari-kerja?q=%25%25%25",
        "/petugas/pencari-kerja?q=____",
        "/petugas/pencari-kerja?q=%5C%25",
        "/petugas/pencari-kerja?q=%27%20or%201=1--",
        "/petugas/pemberi-kerja?q=L%25b%25h",
        "/petugas/lowongan?q=%25%25",
        "/lowongan?q=%25",
        "/lowongan?q=a%26%7C%21%28",
        "/lowongan?q=%28%28%28%28",
        "/cari/wilayah?q=%25",
        "/cari/jabatan?q=____",
        "/cari/keahlian?q=%25%25",
        "/cari/pemberi-kerja?q=%25"
      })
  void wildcards_are_letters_like_others(String address) {
    Answer answer = visitor(Who.OWN).get(address);
    assertThat(answer.status()).isIn(200, 400);
    assertThat(answer.page().select("tbody tr a[href]")).isEmpty();
    if (address.startsWith("/cari")) {
      assertThat(new String(answer.body()).strip()).isEqualTo("[]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/petugas/pencari-kerja?sebelum=-1",
        "/petugas/pencari-kerja?sebelum=99999999999999999999",
        "/petugas/pencari-kerja?sebelum=1;drop",
        "/petugas/pencari-kerja?tab=x&tab=y",
        "/petugas/lowongan?setelah=x",
        "/petugas/lowongan?setelah=-9223372036854775808",
        "/petugas/lowongan?status=../x",
        "/petugas/pemberi-kerja?setelah=%FF&id=x",
        "/petugas/pemberi-kerja?setelah=a&id=00000000-0000-0000-0000-000000000000",
        "/petugas/pejabat?wilayah=~&nama=~",
        "/petugas/pejabat?wilayah=%F0%9F%98%80&nama=%27",
        "/petugas/rujukan?tab=x&setelah=x",
        "/petugas/rujukan?tab=selesai&setelah=2026-13-45,x",
        "/petugas/penempatan?tab=x&setelah=1e400",
        "/petugas/laporan/iii-1?bulan=9999-99&kantor=x",
        "/petugas/laporan/iii-1?bulan=2026-11&kantor=%2A",
        "/petugas/laporan/iii-1.xlsx?bulan=x",
        "/petugas/laporan/iii-1/daftar?bagian=x&baris=1e9&umur=x&jk=z",
        "/petugas/laporan/iii-1/daftar?bagian=1&baris=1&setelah=x",
        "/petugas/impor?x=%00",
        "/petugas/lowongan/{vacancy}/calon?terpilih=x",
        "/petugas/lowongan/{vacancy}/calon?semua=x",
        "/petugas/rujukan/baru?pencari=x&lowongan=y",
        "/petugas/rujukan/baru",
        "/petugas/rujukan/permintaan?kartu={person}&lowongan={vacancy}",
        "/petugas/penempatan/baru?rujukan=x",
        "/petugas/impor/{import}?setelah=99999999999&keadaan=x",
        "/lowongan?setelah=x&jenis=x&pendidikan=x&upah=1e400",
        "/lowongan.rss?setelah=x&wilayah=%27",
        "/lowongan/{vacancy}/kartu.png?x=1"
      })
  void cursors_and_filters_that_were_tampered_with_show_nothing_foreign(String address) {
    for (Who who : List.of(Who.OTHER, Who.ANONYMOUS)) {
      String whole = filled(address, worlds.here(), who);
      Answer answer = visitor(who).get(whole);
      assertThat(answer.status()).as(whole).isLessThan(500);
      assertThat(foreign(answer, who, whole)).as(whole).isEmpty();
    }
  }
}
