package id.antarkerja.kernel;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Business time (today, due, expired) from the one clock that the demo can set. */
@Component
public class Days {
  private final Clock clock;

  public Days(Clock clock) {
    this.clock = clock;
  }

  /** The day in the zone of a place; {@code regionCode} undotted, as "3215". */
  public LocalDate today(String regionCode) {
    return LocalDate.ofInstant(clock.instant(), OfficeZone.ofRegion(regionCode).zone());
  }

  public LocalDate today() {
    return today("");
  }

  public Clock clock() {
    return clock;
  }
}
