package id.antarkerja.audit;

final class Hashes {
  /** What the first link of a chain names as the one before. */
  static final byte[] GENESIS = new byte[32];

  private Hashes() {}
}
