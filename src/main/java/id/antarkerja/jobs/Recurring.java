package id.antarkerja.jobs;

import java.time.Duration;

/** Work that comes back by itself, as a bean; it runs as the system, outside any transaction. */
public interface Recurring {
  /** A stable code. */
  String code();

  Duration every();

  void run();
}
