package id.antarkerja.jobseekers;

import java.time.Duration;

/** How long another office may see a person who agreed to it. */
enum LetInFor {
  MONTH(30),
  QUARTER(91),
  HALF_YEAR(182),
  YEAR(365);

  private final int days;

  LetInFor(int days) {
    this.days = days;
  }

  Duration time() {
    return Duration.ofDays(days);
  }

  String textKey() {
    return "jobseekers.letInFor." + name();
  }
}
