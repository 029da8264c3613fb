package id.antarkerja.circulars;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When the one who acts first opened a circular, and acknowledged it. */
public record OwnReceipt(
    @Nullable Instant readAt, @Nullable Instant ackedAt, @Nullable LocalDate ackedOn) {}
