package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonCipherTest {
  private static final String NIK = "3215014508980003";

  @TempDir Path data;
  private PersonKeys keys;
  private PersonCipher cipher;

  @BeforeEach
  void open() throws Exception {
    keys = new PersonKeys(data);
    cipher = new PersonCipher(keys);
  }

  @AfterEach
  void close() {
    keys.close();
  }

  @Test
  void what_was_sealed_opens_for_the_same_person_and_column_only() {
    UUID person = Uuid7.next();
    UUID other = Uuid7.next();
    byte[] sealed = cipher.seal(person, "nik", NIK);
    cipher.seal(other, "nik", NIK);

    assertThat(cipher.open(person, "nik", sealed)).isEqualTo(NIK);
    assertThatThrownBy(() -> cipher.open(person, "phone", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cipher.open(other, "nik", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NIK);
  }

  @Test
  void equal_values_have_equal_indexes_by_kind() {
    assertThat(cipher.blindIndex("nik", NIK)).isEqualTo(cipher.blindIndex("nik", NIK)).hasSize(16);
    assertThat(cipher.blindIndex("nik", NIK)).isNotEqualTo(cipher.blindIndex("phone", NIK));
  }

  @Test
  void keys_survive_the_program_and_are_nobody_elses_to_read() throws Exception {
    UUID person = Uuid7.next();
    byte[] sealed = cipher.seal(person, "nik", NIK);
    keys.close();
    open();

    assertThat(cipher.open(person, "nik", sealed)).isEqualTo(NIK);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("keys/master.key"))))
        .isEqualTo("rw-------");
  }
}
