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
  private static final String COLUMN = "jobseekers.jobseekers.nik";

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
  void what_was_sealed_opens_only_for_its_person_table_column_and_row() {
    UUID person = Uuid7.next();
    UUID other = Uuid7.next();
    byte[] sealed = cipher.seal(person, COLUMN, NIK);
    cipher.seal(other, COLUMN, NIK);

    assertThat(cipher.open(person, COLUMN, sealed)).isEqualTo(NIK);
    refused(person, "jobseekers.jobseekers.phone", person, sealed);
    refused(person, "jobseekers.contacts.nik", person, sealed);
    refused(person, COLUMN, other, sealed);
    refused(other, COLUMN, other, sealed);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NIK);
  }

  @Test
  void what_was_sealed_under_one_version_does_not_pass_for_another() {
    UUID person = Uuid7.next();
    byte[] sealed = cipher.seal(person, COLUMN, NIK);
    assertThat(PersonCipher.version(sealed)).isEqualTo(1);
    sealed[2] = 2;
    refused(person, COLUMN, person, sealed);
  }

  private void refused(UUID person, String column, UUID row, byte[] sealed) {
    assertThatThrownBy(() -> cipher.open(person, column, row, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void equal_values_have_equal_indexes_by_kind() {
    assertThat(cipher.blindIndex("nik", NIK)).isEqualTo(cipher.blindIndex("nik", NIK)).hasSize(16);
    assertThat(cipher.blindIndex("nik", NIK)).isNotEqualTo(cipher.blindIndex("phone", NIK));
  }

  @Test
  void keys_survive_the_program_and_are_nobody_elses_to_read() throws Exception {
    UUID person = Uuid7.next();
    byte[] sealed = cipher.seal(person, COLUMN, NIK);
    keys.close();
    open();

    assertThat(cipher.open(person, COLUMN, sealed)).isEqualTo(NIK);
    for (String file : new String[] {"master-1.key", "index-1.key", "erased.list"}) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("keys").resolve(file))))
          .isEqualTo("rw-------");
    }
  }
}
