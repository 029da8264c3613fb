package id.antarkerja.placements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to ask whether they still work; {@code month} is 1, 3, 6 or 12. */
public record DueFollowUp(
    PlacementId placementId,
    UUID personId,
    String personName,
    String vacancyTitle,
    String employerName,
    int month,
    LocalDate dueOn,
    @Nullable LocalDate startOn) {}
