package id.antarkerja;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Business time that a test sets; it stands still. */
public final class TestClock extends Clock {
  public static final Instant START = OffsetDateTime.parse("2026-11-23T09:41+07:00").toInstant();

  private volatile Instant now = START;

  public void set(String moment) {
    now = OffsetDateTime.parse(moment).toInstant();
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public void reset() {
    now = START;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Replaces the machine's clock in every Spring test. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {
    @Bean
    @Primary
    public TestClock testClock() {
      return new TestClock();
    }
  }
}
