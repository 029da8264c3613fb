package id.antarkerja.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2, 2026-11-25",
    "2026-11-26, 2, 2026-11-30",
    "2026-11-27, 1, 2026-11-30",
    "2026-11-28, 1, 2026-11-30",
    "2026-11-29, 5, 2026-12-04"
  })
  void a_clock_counts_monday_to_friday(LocalDate from, int days, LocalDate due) {
    assertThat(WorkingDays.after(from, days)).isEqualTo(due);
  }
}
