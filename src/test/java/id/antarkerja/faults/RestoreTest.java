package id.antarkerja.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.Visitor;
import id.antarkerja.database.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A person was erased; then an older copy of database and key store is put back. */
@Beside
@ResourceLock("RestoreTest")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RestoreTest {
  private static final Path DATA = Path.of("target/test-faults/restore");
  private static final Path KEYS = DATA.resolve("keys");

  @Test
  void who_was_erased_stays_erased_after_an_older_copy_came_back() throws Exception {
    Prepared.copyTo(DATA);
    try (House house = new House(DATA)) {
      house.start();
      String link = house.printed(".*http://localhost:\\d+(/masuk/tautan/[A-Za-z0-9_-]+).*");
      assertThat(new Visitor(house.origin()).get(link).page().select("input[type=password]"))
          .as("the first admin's way in, printed while nobody has a password")
          .isNotEmpty();
      String person =
          one("select id from jobseekers.jobseekers where name like '" + Prepared.PERSON + "%'");
      assertThat(one("select count(*) from access.erasures")).isEqualTo("0");
      new Visitor(house.origin())
          .request("GET", "/lowongan", "", Door.OFFICER, "petugas", Door.ERASE, person);
      assertThat(one("select count(*) from access.erasures")).isEqualTo("1");
      house.stop();

      Prepared.putBack(DATA, "pgdata");
      Prepared.putBack(DATA, "keys/persons.mv");
      assertThat(Files.readString(KEYS.resolve("erased.list"))).contains(person);

      house.start();
      assertThat(one("select person_id from access.erasures")).isEqualTo(person);
      assertThat(
              one(
                  "select count(*) from jobseekers.jobseekers where name like '"
                      + Prepared.PERSON
                      + "%' or id = '"
                      + person
                      + "' and (active or version = 1)"))
          .as("the copy had the person, the open program has nobody of them")
          .isEqualTo("0");
    }
  }

  private static String one(String sql) throws Exception {
    String port = Files.readString(DATA.resolve("port")).strip();
    String password = Files.readString(DATA.resolve("secrets/owner")).strip();
    try (var connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgres.DATABASE,
                EmbeddedPostgres.OWNER,
                password);
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
