package id.antarkerja.exports;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import id.antarkerja.access.PersonCipher;
import id.antarkerja.files.FileId;
import id.antarkerja.files.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files of exports, unreadable where they lie: each under a random key, AES-256-GCM bound to the
 * export, and that key sealed like a person's data. Rotating keys seals the small key anew and
 * leaves the file; forgetting it ends the file everywhere, also in backups.
 */
@Component
class SealedFiles {
  static final String TABLE = "exports.exports";
  static final String COLUMN = "key";
  private static final String NAME = TABLE + "." + COLUMN;
  private static final int KEY_BYTES = 32;
  private static final long LARGEST = 100L * 1024 * 1024;

  private final FileStore files;
  private final PersonCipher cipher;

  SealedFiles(FileStore files, PersonCipher cipher) {
    this.files = files;
    this.cipher = cipher;
  }

  record Stored(UUID file, byte[] sealedKey) {}

  Stored store(UUID export, byte[] workbook) {
    byte[] key = Random.randBytes(KEY_BYTES);
    try {
      byte[] sealed = new AesGcmJce(key).encrypt(workbook, bound(export));
      UUID file =
          files
              .store(
                  export + ".sealed",
                  "application/octet-stream",
                  new ByteArrayInputStream(sealed),
                  LARGEST)
              .id()
              .value();
      return new Stored(file, cipher.seal(export, NAME, Base64.getEncoder().encodeToString(key)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an export can't be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when the key was forgotten, or the file is another one's
   */
  byte[] open(UUID export, Stored stored) {
    byte[] key = Base64.getDecoder().decode(cipher.open(export, NAME, stored.sealedKey()));
    try (InputStream sealed = files.open(new FileId(stored.file()))) {
      return new AesGcmJce(key).decrypt(sealed.readAllBytes(), bound(export));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the file is not this export's", e);
    }
  }

  /** Key and file are gone with this transaction. */
  void end(UUID export, UUID file) {
    cipher.forget(export);
    files.delete(new FileId(file));
  }

  private static byte[] bound(UUID export) {
    return export.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
