package id.antarkerja.interchange;

import id.antarkerja.kernel.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of the file: good enough to go on with, or bad with every reason found. */
sealed interface KarirhubItem {
  record Good(KarirhubVacancy vacancy) implements KarirhubItem {}

  record Bad(@Nullable String sourceId, @Nullable String title, List<Reason> reasons)
      implements KarirhubItem {}
}
