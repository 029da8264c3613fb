package id.antarkerja.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.HouseTest;
import id.antarkerja.Visitor;
import id.antarkerja.Visitor.Answer;
import id.antarkerja.employers.Employers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportTest extends HouseTest {
  private static final String HOME = "/petugas/impor";

  @Autowired Employers employers;
  @Autowired JdbcClient jdbc;

  /** The invented file with ids and firms of its own, so that tests don't meet each other's. */
  private static String file(String world) {
    return new String(KarirhubReaderTest.bytes(), UTF_8)
        .replace("00000000-0000-4000-8000-", world + "-")
        .replace("00000000-0000-4000-9000-", world + "-e-")
        .replace("Contoh", "Contoh " + world);
  }

  private static String world() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static Answer upload(Visitor visitor, String content) {
    return upload(visitor, "karirhub.json", content.getBytes(UTF_8));
  }

  private static Answer upload(Visitor visitor, String name, byte[] content) {
    visitor.get(HOME);
    return visitor.upload(HOME, "file", name, content);
  }

  /** Reloads as a person without JavaScript would, until the job says that it is done. */
  private static Answer finished(Visitor visitor, Answer page) {
    String path = page.page().select("#impor nav.tabs a").first().attr("href");
    Answer now = page;
    for (int i = 0; i < 600 && now.text().contains("Sedang berjalan"); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      now = visitor.get(path);
    }
    assertThat(now.text()).contains("Selesai");
    return now;
  }

  private static List<String> states(Answer page) {
    return page.page().select("#catatan tbody .tag").eachText();
  }

  @Test
  void every_record_is_taken_in_or_kept_with_its_reason() {
    String world = world();
    Visitor visitor = signedIn(KARAWANG);
    Answer done = finished(visitor, upload(visitor, file(world)));
    assertThat(states(done))
        .containsExactly(
            "Baru", "Baru", "Baru", "Baru", "Ditolak", "Ditolak", "Ditolak", "Ditolak", "Ditolak",
            "Ditolak", "Ditolak", "Ditolak", "Ditolak", "Baru");
    assertThat(done.text())
        .contains("title tidak diisi.")
        .contains("Tidak ada tempat yang tersisa.")
        .contains("Berlaku sampai 2026-12-01, sebelum tayang 2026-12-20.")
        .contains("Tempat kerja tidak dikenal: Kota Antah Berantah.")
        .contains("Sudah ada di berkas ini.");
    assertThat(as(KARAWANG, () -> employers.find("PT Contoh " + world + " Plastindo")))
        .as("two spellings in one file")
        .hasSize(1);
  }

  @Test
  void what_arrives_waits_for_verification_with_flags_and_without_script() {
    String world = world();
    Visitor visitor = signedIn(KARAWANG);
    finished(visitor, upload(visitor, file(world)));
    List<String> rows =
        asSystem(
            () ->
                jdbc.sql(
                        """
                        select v.status || '|' || v.title || '|' || v.description || '|'
                               || coalesce(v.wage_min::text, '-') || '|'
                               || (select count(*) from vacancies.flags f where f.vacancy_id = v.id)
                          from vacancies.vacancies v where v.source_id like :world order by v.seq
                        """)
                    .param("world", world + "%")
                    .query(String.class)
                    .list());
    assertThat(rows).hasSize(5).allMatch(row -> row.startsWith("SUBMITTED|"));
    assertThat(rows.get(1)).as("fields and text").endsWith("|7");
    assertThat(rows.get(2)).as("0 to 0 is no wage").contains("|-|");
    assertThat(rows.get(3))
        .doesNotContain("script")
        .doesNotContain("onerror")
        .doesNotContain("onclick");
  }

  @Test
  void the_same_file_again_leads_to_the_first_import() {
    String content = file(world());
    Visitor visitor = signedIn(KARAWANG);
    Answer first = finished(visitor, upload(visitor, content));
    Answer again = upload(visitor, content);
    assertThat(again.text()).contains("Berkas ini sudah diimpor.");
    assertThat(again.page().select("#impor nav.tabs a").first().attr("href"))
        .isEqualTo(first.page().select("#impor nav.tabs a").first().attr("href"));
  }

  @Test
  void the_same_records_in_another_file_are_unchanged_or_updated() {
    String content = file(world());
    Visitor visitor = signedIn(KARAWANG);
    finished(visitor, upload(visitor, content));
    Answer second =
        finished(visitor, upload(visitor, content.replace("Kasir Minimarket", "Kasir Toko")));
    assertThat(states(second)).startsWith("Tidak berubah", "Tidak berubah", "Diperbarui");
  }

  @Test
  void a_file_that_can_t_be_read_is_explained_beside_the_field() {
    Visitor visitor = signedIn(KARAWANG);
    byte[] whole = file(world()).getBytes(UTF_8);
    assertExplained(upload(visitor, "a.json", Arrays.copyOf(whole, 5_000)), "terpotong");
    assertExplained(upload(visitor, "a.xlsx", new byte[] {'P', 'K', 3, 4}), "bukan berkas JSON");
    assertExplained(upload(visitor, "a.json", "{\"a\":1}".getBytes(UTF_8)), "daftar lowongan");
    assertExplained(upload(visitor, "a.json", "[]".getBytes(UTF_8)), "kosong");
    assertExplained(upload(visitor, "a.json", new byte[0]), "Wajib diisi");
    assertExplained(upload(visitor, "a.json", new byte[11 * 1024 * 1024]), "10 MB");
  }

  private static void assertExplained(Answer answer, String words) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.page().select("#e-file").text()).contains(words);
  }

  @Test
  void an_import_of_another_office_is_not_there() {
    Visitor visitor = signedIn(KARAWANG);
    Answer done = finished(visitor, upload(visitor, file(world())));
    String path = done.page().select("#impor nav.tabs a").first().attr("href");
    assertThat(signedIn(BEKASI).get(path).status()).isEqualTo(404);
  }
}
