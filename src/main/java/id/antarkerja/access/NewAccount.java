package id.antarkerja.access;

import java.util.UUID;

/** A staff account to be made: its password is set by a one-time link. */
public record NewAccount(
    UUID id,
    Role role,
    String name,
    String email,
    UUID officeId,
    String officeName,
    String territory) {}
