package id.antarkerja.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The pace that the worst of lines keeps. The server's own time-outs only ask for a byte now and
 * then, and a thread waits as long.
 */
final class Pace {
  static final Duration GRACE = Duration.ofSeconds(10);

  /** Bytes per second, after the grace: half of a 64 kbit/s line. */
  static final int SLOWEST = 4_000;

  private final LongSupplier nanos;
  private long began;
  private long passed;

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Before the first byte is waited for. */
  void begin() {
    if (began == 0) {
      began = nanos.getAsLong();
    }
  }

  /** Whether it is still kept after this many further bytes. */
  boolean kept(int bytes) {
    passed += bytes;
    long late = nanos.getAsLong() - began - GRACE.toNanos();
    return late <= 0 || passed >= late / 1_000_000_000.0 * SLOWEST;
  }

  long passed() {
    return passed;
  }
}
