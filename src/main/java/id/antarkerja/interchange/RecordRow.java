package id.antarkerja.interchange;

import id.antarkerja.kernel.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One record of a file and what became of it. */
record RecordRow(
    int n,
    @Nullable String sourceId,
    @Nullable String title,
    RecordState state,
    List<Reason> reasons,
    @Nullable UUID vacancy) {}
