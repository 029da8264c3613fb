package id.antarkerja.jobseekers;

import java.util.UUID;

/**
 * An officer opened a person of another office without their yes.
 *
 * @param territory of the office whose head answers for it
 */
public record GlassBroken(UUID glass, String territory) {}
