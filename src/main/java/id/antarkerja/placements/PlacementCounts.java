package id.antarkerja.placements;

/** What a scope has: waiting for the other side, at work, follow-ups due. */
public record PlacementCounts(long waiting, long working, long followUpsDue) {}
