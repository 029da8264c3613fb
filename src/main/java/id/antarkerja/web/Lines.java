package id.antarkerja.web;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.ServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * How much was ever answered on each open line. What fits the buffer of a fresh line leaves without
 * its reader; of a later answer nobody knows whether the earlier ones were read.
 */
final class Lines {
  /** What the head of an answer takes, in bytes. */
  private static final int HEAD = 512;

  private final Map<ServletConnection, Integer> sent =
      Collections.synchronizedMap(new WeakHashMap<>());
  private final int most;

  /**
   * @param most in bytes, of one body
   */
  Lines(int most) {
    this.most = most + HEAD;
  }

  /** Whether these bytes leave at once whatever their reader does; then they are counted. */
  boolean takes(ServletRequest request, int bytes) {
    ServletConnection line = request.getServletConnection();
    synchronized (sent) {
      int all = sent.getOrDefault(line, 0) + HEAD + Math.min(bytes, most);
      if (all <= most) {
        sent.put(line, all);
      }
      return all <= most;
    }
  }

  /** More was answered than leaves at once. */
  void full(ServletRequest request) {
    sent.put(request.getServletConnection(), most);
  }
}
