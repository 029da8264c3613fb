package id.antarkerja.placements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One question after some months; dropped when the placement ended before. */
record FollowUp(
    int month,
    LocalDate dueOn,
    @Nullable LocalDate doneOn,
    @Nullable StillWorking stillWorking,
    @Nullable EndReason reason,
    boolean dropped) {

  boolean open() {
    return doneOn == null && !dropped;
  }
}
