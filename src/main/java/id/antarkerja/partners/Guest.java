package id.antarkerja.partners;

import java.util.UUID;

/** Whom a room invites, and for which organisation; see {@link Seat}. */
public record Guest(
    SeatKind kind,
    UUID holder,
    String label,
    UUID orgId,
    String orgName,
    String territory,
    Part part) {}
