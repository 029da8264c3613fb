package id.antarkerja.employers;

import static id.antarkerja.employers.EmployerStatus.BLOCKED;
import static id.antarkerja.employers.EmployerStatus.REGISTERED;
import static id.antarkerja.employers.EmployerStatus.SUSPENDED;
import static id.antarkerja.employers.EmployerStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmployerStatusTest {
  private static final Map<EmployerStatus, Set<EmployerStatus>> STEPS =
      Map.of(
          REGISTERED, Set.of(VERIFIED, SUSPENDED, BLOCKED),
          VERIFIED, Set.of(SUSPENDED, BLOCKED),
          SUSPENDED, Set.of(VERIFIED, BLOCKED),
          BLOCKED, Set.of(SUSPENDED));

  @Test
  void every_step_is_allowed_or_refused_as_the_table_says() {
    for (EmployerStatus from : EmployerStatus.values()) {
      for (EmployerStatus to : EmployerStatus.values()) {
        assertThat(from.mayBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(STEPS.get(from).contains(to));
      }
    }
  }

  @Test
  void a_suspended_or_blocked_employer_may_not_recruit() {
    assertThat(SUSPENDED.mayRecruit()).isFalse();
    assertThat(BLOCKED.mayRecruit()).isFalse();
    assertThat(REGISTERED.mayRecruit()).isTrue();
    assertThat(VERIFIED.mayRecruit()).isTrue();
  }
}
