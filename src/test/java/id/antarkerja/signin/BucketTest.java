package id.antarkerja.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:41:00Z");

  @Test
  void ten_tries_are_free_the_eleventh_waits() {
    Bucket bucket = Bucket.empty(NOW);
    for (int i = 0; i < 10; i++) {
      assertThat(bucket.wait(NOW)).isZero();
      bucket = bucket.tried(NOW);
    }
    assertThat(bucket.wait(NOW)).isEqualTo(Duration.ofMinutes(1));
    assertThat(bucket.wait(NOW.plusSeconds(60))).isZero();
  }

  @Test
  void each_further_try_waits_twice_as_long_and_never_longer_than_an_hour() {
    Bucket bucket = new Bucket(10, NOW, NOW.plusSeconds(60));
    Instant at = NOW;
    Duration before = Duration.ofMinutes(1);
    for (int i = 0; i < 20; i++) {
      at = at.plus(bucket.wait(at));
      bucket = bucket.tried(at);
      assertThat(bucket.wait(at)).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(HOUR);
      before = bucket.wait(at);
    }
    assertThat(before).isEqualTo(HOUR);
  }

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void a_day_later_everything_is_forgotten() {
    Bucket bucket = new Bucket(25, NOW, NOW.plus(HOUR));
    Bucket next = bucket.tried(NOW.plus(Duration.ofHours(25)));
    assertThat(next.failures()).isEqualTo(1);
    assertThat(next.until()).isNull();
  }

  @Test
  void a_try_taken_back_does_not_count() {
    Bucket bucket = new Bucket(9, NOW, null);
    assertThat(bucket.tried(NOW).takenBack().failures()).isEqualTo(9);
    assertThat(bucket.tried(NOW).takenBack().wait(NOW)).isZero();
  }
}
