package id.antarkerja.access;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals what identifies a person (NIK, phone, e-mail) with that person's own key, bound to its
 * column and row: a sealed value copied elsewhere does not open. Look-up is by a keyed blind index,
 * exact values only.
 */
@Component
public class PersonCipher {
  private static final byte VERSION = 1;
  private static final int INDEX_BYTES = 16;

  private final PersonKeys keys;
  private final SecretKeySpec indexKey;

  PersonCipher(PersonKeys keys) {
    this.keys = keys;
    this.indexKey = new SecretKeySpec(keys.indexKey(), "HmacSHA256");
  }

  /** AES-256-GCM under the person's key; the first byte is the format's version. */
  public byte[] seal(UUID person, String column, String clear) {
    try {
      byte[] sealed =
          keys.keyOf(person).encrypt(clear.getBytes(StandardCharsets.UTF_8), bound(person, column));
      byte[] result = new byte[sealed.length + 1];
      result[0] = VERSION;
      System.arraycopy(sealed, 0, result, 1, sealed.length);
      return result;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed for column " + column, e);
    }
  }

  /**
   * @throws IllegalStateException when the key was forgotten, or the value belongs to another row
   */
  public String open(UUID person, String column, byte[] sealed) {
    try {
      AesGcmJce key = keys.existingKeyOf(person);
      if (key == null) {
        throw new IllegalStateException("this person's key was forgotten");
      }
      if (sealed.length == 0 || sealed[0] != VERSION) {
        throw new IllegalStateException("unknown format of a sealed value");
      }
      byte[] clear =
          key.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), bound(person, column));
      return new String(clear, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("opening failed for column " + column, e);
    }
  }

  /**
   * 128 bits of HMAC-SHA-256 over kind and normalised value: equal values give equal bytes, and
   * nobody without the key can try values.
   */
  public byte[] blindIndex(String kind, String normalised) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(indexKey);
      mac.update(kind.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)), INDEX_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is not available", e);
    }
  }

  private static byte[] bound(UUID person, String column) {
    return (column + "|" + person).getBytes(StandardCharsets.UTF_8);
  }
}
