package id.antarkerja;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** {@code --antarkerja.clock}: business time from a moment on, so that old vacancies are open. */
class ClockConfigurationTest {
  private static final Duration A_TEST = Duration.ofMinutes(5);

  private final ApplicationContextRunner program =
      new ApplicationContextRunner().withUserConfiguration(ClockConfiguration.class);

  @Test
  void business_time_begins_at_the_given_moment_and_goes_on() {
    program
        .withPropertyValues("antarkerja.clock=2025-10-23T08:00+07:00")
        .run(
            context -> {
              Clock clock = context.getBean(Clock.class);
              Instant begun = Instant.parse("2025-10-23T01:00:00Z");
              Instant first = clock.instant();
              assertThat(first).isBetween(begun, begun.plus(A_TEST));
              while (!clock.instant().isAfter(first)) {
                Thread.onSpinWait();
              }
            });
  }

  @Test
  void without_it_business_time_is_the_machine_s() {
    program.run(
        context ->
            assertThat(context.getBean(Clock.class).instant())
                .isBetween(Instant.now().minus(A_TEST), Instant.now()));
  }

  @Test
  void a_moment_that_is_none_is_no_start() {
    program
        .withPropertyValues("antarkerja.clock=kemarin")
        .run(context -> assertThat(context).hasFailed());
  }
}
