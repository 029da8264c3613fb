package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antarkerja.database.StartRefused;
import id.antarkerja.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** A forgotten key is gone: from the store, from its file, and from older copies of both. */
class ForgettingTest {
  private static final String COLUMN = "jobseekers.jobseekers.nik";

  @TempDir Path data;
  private Path folder;
  private PersonKeys keys;
  private PersonCipher cipher;

  @BeforeEach
  void open() throws Exception {
    folder = data.resolve("keys");
    keys = new PersonKeys(data);
    cipher = new PersonCipher(keys);
  }

  @AfterEach
  void close() {
    keys.close();
  }

  @Test
  void a_forgotten_person_opens_no_more_and_never_gets_a_new_key() throws Exception {
    UUID person = Uuid7.next();
    UUID other = Uuid7.next();
    byte[] sealed = cipher.seal(person, COLUMN, "rahasia");
    byte[] others = cipher.seal(other, COLUMN, "lain");

    cipher.forget(person);
    cipher.forget(person);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> cipher.open(person, COLUMN, sealed))
          .isInstanceOf(KeyForgotten.class);
      assertThatThrownBy(() -> cipher.seal(person, COLUMN, "baru"))
          .isInstanceOf(KeyForgotten.class);
      assertThat(cipher.open(other, COLUMN, others)).isEqualTo("lain");
      again();
    }
    assertThat(Files.readAllLines(folder.resolve("erased.list"))).hasSize(1);
  }

  @Test
  void an_older_key_store_that_came_back_does_not_bring_the_person_back() throws Exception {
    UUID person = Uuid7.next();
    byte[] sealed = cipher.seal(person, COLUMN, "rahasia");
    keys.close();
    Path older = data.resolve("older.mv");
    Files.copy(folder.resolve("persons.mv"), older);
    open();
    cipher.forget(person);
    keys.close();

    Files.copy(older, folder.resolve("persons.mv"), StandardCopyOption.REPLACE_EXISTING);
    open();
    assertThatThrownBy(() -> cipher.open(person, COLUMN, sealed)).isInstanceOf(KeyForgotten.class);
    assertThat(keys.erased()).containsExactly(person);
  }

  @Test
  void a_rewritten_store_no_longer_holds_the_bytes_of_the_key() throws Exception {
    UUID person = Uuid7.next();
    UUID other = Uuid7.next();
    cipher.seal(person, COLUMN, "rahasia");
    byte[] others = cipher.seal(other, COLUMN, "lain");
    assertThat(stored(person)).isTrue();
    cipher.forget(person);
    assertThat(keys.hasRemains()).isTrue();

    keys.rewrite();
    assertThat(keys.hasRemains()).isFalse();
    assertThat(stored(person)).isFalse();
    assertThat(cipher.open(other, COLUMN, others)).isEqualTo("lain");
    again();
    assertThat(cipher.open(other, COLUMN, others)).isEqualTo("lain");
  }

  @Test
  void a_rollback_takes_the_forgetting_back_and_a_crash_before_the_end_completes_it()
      throws Exception {
    UUID person = Uuid7.next();
    byte[] sealed = cipher.seal(person, COLUMN, "rahasia");
    inTransaction(person, TransactionSynchronization.STATUS_ROLLED_BACK);
    assertThat(cipher.open(person, COLUMN, sealed)).isEqualTo("rahasia");
    again();
    assertThat(cipher.open(person, COLUMN, sealed)).isEqualTo("rahasia");

    // Nobody learnt how the transaction ended: the decision was taken, so it holds.
    inTransaction(person, TransactionSynchronization.STATUS_UNKNOWN);
    again();
    assertThatThrownBy(() -> cipher.open(person, COLUMN, sealed)).isInstanceOf(KeyForgotten.class);
    assertThat(stored(person)).isTrue();
    keys.rewrite();
    assertThat(stored(person)).isFalse();
  }

  @Test
  void half_a_line_is_cut_off_and_a_damaged_list_stops_the_start() throws Exception {
    UUID person = Uuid7.next();
    cipher.forget(person);
    Path list = folder.resolve("erased.list");
    keys.close();
    Files.writeString(list, "2026-11-23T02:41:00Z ERASED 0199", StandardOpenOption.APPEND);
    open();
    assertThat(keys.erased()).containsExactly(person);
    UUID second = Uuid7.next();
    cipher.forget(second);
    again();
    assertThat(keys.erased()).containsExactlyInAnyOrder(person, second);

    keys.close();
    Files.writeString(list, "nonsense\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> new PersonKeys(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("erased.list");
    Files.delete(list);
    open();
  }

  private void inTransaction(UUID person, int end) {
    TransactionSynchronizationManager.initSynchronization();
    try {
      cipher.forget(person);
      TransactionSynchronizationUtils.triggerBeforeCommit(false);
      TransactionSynchronizationUtils.triggerAfterCompletion(end);
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
  }

  /** Whether the id of the person, which is the key's key, stands in the file. */
  private boolean stored(UUID person) throws Exception {
    String file = Files.readString(folder.resolve("persons.mv"), StandardCharsets.ISO_8859_1);
    var id = java.nio.ByteBuffer.allocate(16);
    id.putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits());
    return file.contains(new String(id.array(), StandardCharsets.ISO_8859_1));
  }

  private void again() throws Exception {
    keys.close();
    open();
  }
}
