package id.antarkerja.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
  private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

  @Test
  void what_is_done_in_the_past_is_done_there_in_every_zone() {
    Clock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
    Clock eastern = clock.withZone(ZoneId.of("Asia/Jayapura"));

    BusinessClock.daysAgo(
        3,
        () -> {
          assertThat(clock.instant()).isEqualTo("2026-11-19T11:00:00Z");
          assertThat(eastern.instant()).isEqualTo("2026-11-19T11:00:00Z");
        });

    assertThat(eastern.instant()).isEqualTo(NOW);
    assertThat(eastern.getZone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
