package id.antarkerja.officers.postings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who worked where on a day. */
public record WorkedThere(
    UUID officerId,
    String name,
    UUID officeId,
    String officeName,
    Post post,
    LocalDate fromOn,
    @Nullable String decreeNo) {}
