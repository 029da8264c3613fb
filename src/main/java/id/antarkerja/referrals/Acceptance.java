package id.antarkerja.referrals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an employer says when they take somebody.
 *
 * @param startOn first day of work (TMT)
 * @param wage whole rupiah a month; null when it was not said
 */
public record Acceptance(LocalDate startOn, Contract contract, @Nullable Long wage) {}
