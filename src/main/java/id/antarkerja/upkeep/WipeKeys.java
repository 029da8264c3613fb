package id.antarkerja.upkeep;

import id.antarkerja.access.KeyRotation;
import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A destroyed key leaves the disk within the hour. */
@Component
class WipeKeys implements Recurring {
  private final KeyRotation keys;

  WipeKeys(KeyRotation keys) {
    this.keys = keys;
  }

  @Override
  public String code() {
    return "keys.wipe";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    keys.wipe();
  }
}
