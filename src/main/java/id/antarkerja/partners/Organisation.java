package id.antarkerja.partners;

import java.util.UUID;

/** For whom somebody sits in a room; {@code kind} is OFFICE or COMPANY. */
public record Organisation(
    UUID roomId, UUID orgId, String kind, Part part, String name, String territory) {}
