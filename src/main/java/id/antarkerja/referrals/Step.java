package id.antarkerja.referrals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step to the next status with the columns that change with it. Column names stand in our own
 * code only, never in what somebody sent.
 */
final class Step {
  final ReferralStatus next;
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

  private Step(ReferralStatus next) {
    this.next = next;
  }

  static Step to(ReferralStatus next) {
    return new Step(next);
  }

  Step set(String column, @Nullable Object value) {
    columns.put(column, value instanceof Enum<?> e ? e.name() : value);
    return this;
  }

  Step interview(Interview interview) {
    return set("interview_on", interview.on())
        .set("interview_time", interview.time())
        .set("interview_place", interview.place());
  }

  Step due(DueSide side, LocalDate on) {
    return set("due_side", side).set("due_on", on);
  }

  Map<String, @Nullable Object> columns() {
    return Collections.unmodifiableMap(columns);
  }

  @Nullable String reason() {
    Object reason = columns.get("reason");
    return reason == null ? null : reason.toString();
  }
}
