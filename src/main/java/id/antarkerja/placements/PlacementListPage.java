package id.antarkerja.placements;

import id.antarkerja.audit.Listed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger in the reader's scope. */
record PlacementListPage(
    PlacementTab tab,
    PlacementCounts counts,
    List<Placement> rows,
    List<DueFollowUp> due,
    Listed listed,
    LocalDate today,
    boolean fromStart,
    @Nullable String next) {}
