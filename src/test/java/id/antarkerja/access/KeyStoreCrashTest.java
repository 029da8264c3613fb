package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.Beside;
import id.antarkerja.database.StartRefused;
import id.antarkerja.kernel.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The key store is one file: what it says when it can't be used, and what a hard kill leaves. */
@Beside
@ResourceLock("KeyStoreCrashTest")
class KeyStoreCrashTest {
  private static final String COLUMN = "jobseekers.jobseekers.nik";

  @TempDir Path data;

  /** A program of its own: seals for ever, saying each person only when the key is on disk. */
  static final class Sealing {
    private Sealing() {}

    public static void main(String[] args) throws Exception {
      try (var keys = new PersonKeys(Path.of(args[0]))) {
        var cipher = new PersonCipher(keys);
        for (int i = 0; i < 1_000_000; i++) {
          UUID person = Uuid7.next();
          byte[] sealed = cipher.seal(person, COLUMN, "rahasia");
          System.out.println(person + " " + java.util.HexFormat.of().formatHex(sealed));
        }
      }
    }
  }

  @Test
  void every_key_that_was_reported_survives_kill_9_again_and_again() throws Exception {
    List<String> reported = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  Sealing.class.getName(),
                  data.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var lines = program.inputReader()) {
        for (int i = 0; i < 40 + 17 * round; i++) {
          String line = lines.readLine();
          if (line == null) {
            throw new AssertionError("the program ended by itself");
          }
          reported.add(line);
        }
        program.destroyForcibly().waitFor();
      }
      try (var keys = new PersonKeys(data)) {
        var cipher = new PersonCipher(keys);
        for (String line : reported) {
          UUID person = UUID.fromString(line.substring(0, 36));
          byte[] sealed = java.util.HexFormat.of().parseHex(line.substring(37));
          assertThat(cipher.open(person, COLUMN, sealed)).isEqualTo("rahasia");
        }
      }
    }
  }

  @Test
  void a_torn_end_of_the_file_is_survived() throws Exception {
    UUID person = Uuid7.next();
    byte[] sealed;
    try (var keys = new PersonKeys(data)) {
      sealed = new PersonCipher(keys).seal(person, COLUMN, "rahasia");
    }
    Files.write(store(), new byte[] {1, 2, 3, 4, 5}, StandardOpenOption.APPEND);
    try (var keys = new PersonKeys(data)) {
      assertThat(new PersonCipher(keys).open(person, COLUMN, sealed)).isEqualTo("rahasia");
    }
  }

  @Test
  void what_can_not_be_used_is_said_in_one_sentence() throws Exception {
    try (var keys = new PersonKeys(data)) {
      new PersonCipher(keys).seal(Uuid7.next(), COLUMN, "rahasia");
      refused("sedang dipakai program lain");
    }
    Path master = data.resolve("keys/master-1.key");
    byte[] right = Files.readAllBytes(master);
    Files.write(master, new byte[32]);
    refused("bukan pasangan");
    Files.delete(master);
    refused("tidak lengkap");
    Files.write(master, right);
    byte[] file = Files.readAllBytes(store());
    Files.write(store(), new byte[file.length]);
    refused("rusak");
    Files.delete(store());
    refused("tidak lengkap");
    Files.write(store(), file);
    try (var keys = new PersonKeys(data)) {
      assertThat(keys.versions()).containsExactly(1);
    }
  }

  @Test
  void a_rotation_that_was_killed_goes_on_with_both_versions() throws IOException {
    UUID person = Uuid7.next();
    byte[] old;
    try (var keys = new PersonKeys(data)) {
      old = new PersonCipher(keys).seal(person, COLUMN, "rahasia");
      keys.write(2);
    }
    try (var keys = new PersonKeys(data)) {
      assertThat(keys.versions()).containsExactly(1, 2);
      assertThat(keys.writing()).isEqualTo(2);
      var cipher = new PersonCipher(keys);
      byte[] fresh = cipher.seal(person, COLUMN, cipher.open(person, COLUMN, old));
      keys.retireBefore(2);
      assertThat(cipher.open(person, COLUMN, fresh)).isEqualTo("rahasia");
      assertThatThrownBy(() -> cipher.open(person, COLUMN, old))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(data.resolve("keys/master-1.key")).doesNotExist();
    assertThat(data.resolve("keys/index-1.key")).doesNotExist();
  }

  private Path store() {
    return data.resolve("keys/persons.mv");
  }

  private void refused(String sentence) {
    assertThatThrownBy(() -> new PersonKeys(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(sentence);
  }
}
