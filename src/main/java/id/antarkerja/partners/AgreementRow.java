package id.antarkerja.partners;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One agreement in a list. */
public record AgreementRow(
    UUID id,
    String title,
    AgreementState state,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    int parties,
    int agreed,
    int kept,
    int commitments) {}
