package id.antarkerja.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Business time, which a demo can set back for a piece of work, so that it has a past. */
public final class BusinessClock extends Clock {
  private static final ScopedValue<Duration> BACK = ScopedValue.newInstance();

  private final Clock clock;
  private final ZoneId zone;

  public BusinessClock(Clock clock) {
    this(clock, ZoneOffset.UTC);
  }

  private BusinessClock(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** Does the work as if it were that many days ago, in this thread alone. */
  public static void daysAgo(int days, Runnable work) {
    ScopedValue.where(BACK, Duration.ofDays(days)).run(work);
  }

  @Override
  public Instant instant() {
    return BACK.isBound() ? clock.instant().minus(BACK.get()) : clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return other.equals(zone) ? this : new BusinessClock(clock, other);
  }
}
