package id.antarkerja;

import id.antarkerja.kernel.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Business time: the machine's, or from a given moment on in a demo. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /**
   * @param start {@code antarkerja.clock}, e.g. {@code 2025-10-23T08:00+07:00}; empty is now
   */
  @Bean
  Clock clock(@Value("${antarkerja.clock:}") String start) {
    Clock machine = Clock.systemUTC();
    if (start.isBlank()) {
      return new BusinessClock(machine);
    }
    Instant from = OffsetDateTime.parse(start).toInstant();
    return new BusinessClock(Clock.offset(machine, Duration.between(machine.instant(), from)));
  }
}
