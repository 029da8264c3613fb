package id.antarkerja.signin;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** While the database is away: this node's own count, of the latest tries only. */
final class LocalBuckets implements Buckets {
  private static final int MOST = 10_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  @Override
  public synchronized Bucket take(byte[] key) {
    return buckets.getOrDefault(name(key), Bucket.empty(Instant.now()));
  }

  @Override
  public synchronized void put(byte[] key, Bucket bucket) {
    buckets.put(name(key), bucket);
  }

  @Override
  public synchronized void forget(byte[] key) {
    buckets.remove(name(key));
  }

  @Override
  public boolean knows(byte[] key) {
    return false;
  }

  @Override
  public void know(byte[] key) {}

  private static String name(byte[] key) {
    return HexFormat.of().formatHex(key);
  }
}
