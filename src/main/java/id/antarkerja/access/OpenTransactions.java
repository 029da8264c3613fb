package id.antarkerja.access;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Which transactions of this program are open, so that one can wait for those of before. */
final class OpenTransactions {
  private final AtomicLong tickets = new AtomicLong();
  private final ConcurrentHashMap<Object, Long> open = new ConcurrentHashMap<>();

  void began(Object transaction) {
    open.put(transaction, tickets.incrementAndGet());
  }

  void ended(Object transaction) {
    open.remove(transaction);
  }

  /** Returns when every transaction that is open now has ended; false when that takes too long. */
  boolean awaitEndOfThoseOpenNow(Duration atMost) throws InterruptedException {
    long now = tickets.incrementAndGet();
    long end = System.nanoTime() + atMost.toNanos();
    while (open.values().stream().anyMatch(ticket -> ticket < now)) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }
}
