package id.antarkerja.referrals;

import id.antarkerja.kernel.Sex;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person as the proposal needs them. */
record Candidate(
    UUID personId,
    UUID publicId,
    String name,
    @Nullable Integer birthYear,
    Sex sex,
    @Nullable Integer education,
    List<Integer> skills,
    UUID officeId,
    String territory,
    boolean active) {}
