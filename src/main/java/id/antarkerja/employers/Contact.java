package id.antarkerja.employers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact with its seals opened: only for those in whose territory the employer is. */
public record Contact(
    UUID id,
    int version,
    String name,
    @Nullable String position,
    @Nullable String phone,
    @Nullable String email) {}
