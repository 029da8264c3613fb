package id.antarkerja.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Hashes {
  /** What the first link of a chain names as the one before. */
  static final byte[] GENESIS = new byte[32];

  private Hashes() {}

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
