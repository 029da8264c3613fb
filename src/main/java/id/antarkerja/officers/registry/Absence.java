package id.antarkerja.officers.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Away, both days included.
 *
 * @param standIn who is asked instead
 */
public record Absence(
    UUID id,
    LocalDate fromOn,
    LocalDate untilOn,
    @Nullable UUID standIn,
    @Nullable String standInName) {}
