package id.antarkerja.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation promises another one.
 *
 * @param quantity from 1 to 1,000,000 {@code unit}s; both or none
 */
public record NewCommitment(
    UUID byOrg,
    UUID toOrg,
    String what,
    @Nullable Integer quantity,
    @Nullable String unit,
    LocalDate dueOn) {
  static final int LONGEST_WHAT = 500;
  static final int LONGEST_UNIT = 40;
  static final int MOST = 1_000_000;
}
