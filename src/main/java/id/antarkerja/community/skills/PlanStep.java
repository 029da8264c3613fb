package id.antarkerja.community.skills;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that somebody means to take: what for, what, by when. */
record PlanStep(
    UUID id,
    Dimension dimension,
    String goal,
    String step,
    LocalDate due,
    @Nullable LocalDate doneOn) {}
