package id.antarkerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepUpTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:41:00Z");
  private static final Acting OFFICER =
      Acting.officer(UUID.randomUUID(), Role.HEAD, UUID.randomUUID(), "3215", "Kepala");

  @Test
  void a_proof_counts_five_minutes() {
    assertThat(fresh(Duration.ZERO)).isTrue();
    assertThat(fresh(Duration.ofMinutes(5).minusSeconds(1))).isTrue();
    assertThat(fresh(Duration.ofMinutes(5))).isFalse();
    assertThat(fresh(Duration.ofHours(8))).isFalse();
  }

  @Test
  void who_never_proved_anything_is_asked() {
    assertThat(StepUp.isFresh(OFFICER, NOW)).isFalse();
    assertThat(StepUp.isFresh(Acting.ANYONE, NOW)).isFalse();
    assertThat(StepUp.isFresh(Acting.employer(UUID.randomUUID()), NOW)).isFalse();
    assertThatThrownBy(() -> Acting.run(OFFICER, StepUp::require)).isInstanceOf(StepUpNeeded.class);
  }

  @Test
  void the_system_and_jobs_that_somebody_began_go_on() {
    assertThatCode(() -> Acting.asSystem("test", StepUp::require)).doesNotThrowAnyException();
    assertThatCode(() -> Acting.run(OFFICER.verified(Instant.MAX), StepUp::require))
        .doesNotThrowAnyException();
  }

  private static boolean fresh(Duration ago) {
    return StepUp.isFresh(OFFICER.verified(NOW.minus(ago)), NOW);
  }
}
