package id.antarkerja.access;

import java.util.UUID;

/**
 * How a staff account stands.
 *
 * @param disabled opens nothing now: shut, or waiting
 * @param waiting nobody else said yes to it yet
 * @param opened its owner once had a way in; only they, or two others, change it now
 * @param founding one of the two that were first; see {@link AccountRequests}
 */
public record AccountState(
    UUID id,
    String name,
    Role role,
    boolean disabled,
    boolean waiting,
    boolean opened,
    boolean founding,
    UUID officeId,
    String territory) {}
