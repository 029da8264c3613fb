package id.antarkerja.referrals;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where the employer sees the person.
 *
 * @param time on the clock of the place of work; null when it was not said
 * @param place at most 200 characters
 */
public record Interview(LocalDate on, @Nullable LocalTime time, @Nullable String place) {}
