package id.antarkerja.access;

import java.util.UUID;

/** How a staff account stands. */
public record AccountState(
    UUID id,
    String name,
    Role role,
    boolean disabled,
    boolean hasPassword,
    UUID officeId,
    String territory) {}
