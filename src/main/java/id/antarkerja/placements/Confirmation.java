package id.antarkerja.placements;

import id.antarkerja.referrals.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the other side confirms, as the officer decides it.
 *
 * @param startOn first day of work (TMT)
 * @param wage whole rupiah a month; null when it was not said
 */
public record Confirmation(
    ConfirmedHow how,
    PlacementScope scope,
    Contract contract,
    @Nullable Long wage,
    LocalDate startOn) {}
