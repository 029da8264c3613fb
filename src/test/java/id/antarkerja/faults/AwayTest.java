package id.antarkerja.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.Visitor;
import id.antarkerja.database.EmbeddedPostgres;
import id.antarkerja.trust.CanaryCage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The database goes away under the running program and comes back: nobody loses what they typed.
 */
@Beside
@ResourceLock("AwayTest")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AwayTest {
  private static final Path ROOM = Path.of("target/test-faults/away");
  private static final String PERSON = "Wira Kusumaningrat";
  private static final String NEW = "/petugas/pencari-kerja/daftar";

  @Test
  void without_the_database_the_house_says_so_and_goes_on_when_it_is_back() throws Exception {
    Prepared.copyTo(ROOM.resolve("database"));
    Prepared.copyTo(ROOM.resolve("program"), "keys");
    EmbeddedPostgres database = EmbeddedPostgres.start(ROOM.resolve("database"));
    try (House house = new House(ROOM.resolve("program"), address(database)).start()) {
      var reader = new Visitor(house.origin());
      assertThat(reader.get("/lowongan").status()).isEqualTo(200);
      var officer = new Visitor(house.origin());
      Visitor.Answer form = form(officer);
      var fields = filled(officer, form, PERSON);
      CanaryCage.sentBeside(PERSON);

      database.close();
      var stale = new Visitor(house.origin()).get("/lowongan");
      assertThat(stale.status()).isEqualTo(200);
      assertThat(stale.text()).contains("Basis data sedang tidak terjangkau");
      assertThat(stale.header("Age")).isNotEmpty();
      assertThat(new Visitor(house.origin()).get("/lowongan?q=tak-pernah-dibuka").status())
          .isEqualTo(503);
      assertThat(house.status("/sehat")).isEqualTo(200);
      assertThat(house.status("/sehat/siap")).isEqualTo(503);

      Visitor.Answer away = send(officer, NEW, fields);
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.header("Retry-After")).isNotEmpty();
      assertThat(away.text()).contains("Kirim lagi");
      FormElement kept = (FormElement) away.page().selectFirst("form[method=post]");
      assertThat(kept.attr("action")).isEqualTo(NEW);
      var again = officer.filled(kept, Map.of());
      assertThat(again).contains(Map.entry("name", PERSON));
      assertThat(again).contains(Map.entry("_key", fields.get("_key")));

      database = EmbeddedPostgres.start(ROOM.resolve("database"));
      Visitor.Answer saved =
          officer.request("POST", NEW, Visitor.body(again), Door.OFFICER, "petugas");
      for (int i = 0; i < 100 && saved.status() == 503; i++) {
        Thread.sleep(100);
        saved = officer.request("POST", NEW, Visitor.body(again), Door.OFFICER, "petugas");
      }
      assertThat(saved.status()).as(saved.text()).isEqualTo(303);
      assertThat(send(officer, NEW, fields).location()).isEqualTo(saved.location());
      assertThat(house.status("/sehat/siap")).isEqualTo(200);
      assertThat(new Visitor(house.origin()).get("/lowongan").header("Age")).isEmpty();
    } finally {
      database.close();
    }
  }

  /** The offices come in just after the program answers. */
  private static Visitor.Answer form(Visitor officer) throws InterruptedException {
    Visitor.Answer page = officer.request("GET", NEW, "", Door.OFFICER, "petugas");
    for (int i = 0; i < 300 && page.page().select("form.fcols").isEmpty(); i++) {
      Thread.sleep(100);
      page = officer.request("GET", NEW, "", Door.OFFICER, "petugas");
    }
    return page;
  }

  private static String[] address(EmbeddedPostgres database) {
    return new String[] {
      "--spring.datasource.url=" + database.url(),
      "--spring.datasource.username=" + EmbeddedPostgres.APP,
      "--spring.datasource.password=" + database.appPassword(),
      "--spring.flyway.url=" + database.url(),
      "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
      "--spring.flyway.password=" + database.ownerPassword()
    };
  }

  private static Map<String, String> filled(Visitor officer, Visitor.Answer form, String name) {
    Map<String, String> fields = new LinkedHashMap<>();
    officer
        .filled((FormElement) form.page().selectFirst("form.fcols"), Map.of())
        .forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
    fields.putAll(
        Map.of(
            "name", name,
            "sex", "L",
            "bornOn", "1998-08-14",
            "place", "3215",
            "place_text", "Karawang",
            "place_for", "Karawang"));
    return fields;
  }

  private static Visitor.Answer send(Visitor officer, String path, Map<String, String> fields) {
    return officer.request(
        "POST", path, Visitor.body(List.copyOf(fields.entrySet())), Door.OFFICER, "petugas");
  }
}
