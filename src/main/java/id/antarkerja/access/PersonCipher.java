package id.antarkerja.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Seals what identifies a person (NIK, phone, e-mail) with that person's own key, bound to table,
 * column, row and key version: a sealed value copied elsewhere does not open. Look-up is by a keyed
 * blind index, exact values only.
 */
@Component
public class PersonCipher {
  /** First byte of a sealed value; two bytes of key version follow. */
  private static final byte FORMAT = 2;

  private static final int HEAD = 3;
  private static final int INDEX_BYTES = 16;

  private final PersonKeys keys;

  PersonCipher(PersonKeys keys) {
    this.keys = keys;
  }

  /**
   * AES-256-GCM under the person's key, for the row that has the person's own id.
   *
   * @param column {@code schema.table.column}, without the ending {@code _sealed}
   * @throws KeyForgotten when this person was erased
   */
  public byte[] seal(UUID person, String column, String clear) {
    return seal(person, column, person, clear);
  }

  /** The same for a row that has an id of its own. */
  public byte[] seal(UUID person, String column, UUID row, String clear) {
    int version = keys.writing();
    try {
      byte[] sealed =
          keys.keyOf(person, version)
              .encrypt(clear.getBytes(StandardCharsets.UTF_8), bound(column, row, version));
      return ByteBuffer.allocate(HEAD + sealed.length)
          .put(FORMAT)
          .putShort((short) version)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed for column " + column, e);
    }
  }

  /**
   * @throws KeyForgotten when the key was destroyed
   * @throws IllegalStateException when the value belongs to another table, column, row or version
   */
  public String open(UUID person, String column, byte[] sealed) {
    return open(person, column, person, sealed);
  }

  /** The same for a row that has an id of its own. */
  public String open(UUID person, String column, UUID row, byte[] sealed) {
    int version = version(sealed);
    try {
      AesGcmJce key = keys.existingKeyOf(person, version);
      if (key == null) {
        throw new KeyForgotten();
      }
      byte[] clear =
          key.decrypt(Arrays.copyOfRange(sealed, HEAD, sealed.length), bound(column, row, version));
      return new String(clear, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("opening failed for column " + column, e);
    }
  }

  /**
   * For many persons at once: keys made inside {@code work} go to the disk together, before this
   * returns.
   */
  public <T> T together(Supplier<T> work) {
    return keys.together(work);
  }

  /** Under which version of the keys a value was sealed. */
  static int version(byte[] sealed) {
    if (sealed.length <= HEAD || sealed[0] != FORMAT) {
      throw new IllegalStateException("unknown format of a sealed value");
    }
    return Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1));
  }

  /**
   * Erases a person: their key is destroyed, so that what it sealed opens nowhere any more, not in
   * backups either, and their id stands on the erasure list, which outlives a restore. In a
   * transaction the entry is written before the commit and the key is destroyed after it; a
   * rollback takes both back. Whoever calls this blanks the person's rows in the same transaction
   * ({@link Erasable}). Repeatable.
   */
  public void forget(UUID person) {
    keys.forget(person);
  }

  /**
   * 128 bits of HMAC-SHA-256 over kind and normalised value: equal values give equal bytes, and
   * nobody without the key can try values.
   */
  public byte[] blindIndex(String kind, String normalised) {
    return blindIndex(kind, normalised, keys.writing());
  }

  /** The indexes under which a value may stand: two while keys are being rotated. */
  public List<byte[]> blindIndexes(String kind, String normalised) {
    return keys.versions().stream().map(v -> blindIndex(kind, normalised, v)).toList();
  }

  /**
   * A number to lock a value by ({@code pg_advisory_xact_lock}) before asking whether it is taken:
   * the same under every version that lives, so that two writers under different ones meet.
   */
  public long lockOf(String kind, String normalised) {
    return ByteBuffer.wrap(blindIndex(kind, normalised, keys.versions().getFirst())).getLong();
  }

  boolean isCurrent(byte[] sealed) {
    return version(sealed) == keys.writing();
  }

  private byte[] blindIndex(String kind, String normalised, int version) {
    try {
      Mac mac = keys.indexer(version);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)), INDEX_BYTES);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("HmacSHA256 can't be copied", e);
    }
  }

  private static byte[] bound(String column, UUID row, int version) {
    return (column.replace('.', '|') + "|" + row + "|" + version).getBytes(StandardCharsets.UTF_8);
  }
}
