package id.antarkerja.officers;

import id.antarkerja.officers.Officers.OfficerRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry in the reader's scope. */
record OfficersPage(
    List<OfficerRow> rows,
    long total,
    boolean mayEnter,
    boolean fromStart,
    @Nullable String next) {}
