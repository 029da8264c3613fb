package id.antarkerja.signin;

/** Where failed tries are counted; keys are keyed hashes. */
interface Buckets {
  /** The bucket of a key, held for the one who asks until they have put it back. */
  Bucket take(byte[] key);

  void put(byte[] key, Bucket bucket);

  void forget(byte[] key);

  /** Whether this device has signed in to this account before. */
  boolean knows(byte[] key);

  void know(byte[] key);
}
