package id.antarkerja.documents;

import java.time.LocalDate;

/** What anybody who holds a paper may learn about it. */
public record Verification(
    String code,
    DocumentKind kind,
    LocalDate issuedOn,
    String subjectInitials,
    String title,
    String officeName,
    boolean valid) {}
