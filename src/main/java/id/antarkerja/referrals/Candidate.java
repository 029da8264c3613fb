package id.antarkerja.referrals;

import id.antarkerja.kernel.Sex;
import java.util.Comparator;
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
    boolean active) {

  /** The same person, with the skills that a vacancy asks for before all others. */
  Candidate asSeenFor(List<Integer> asked) {
    List<Integer> ordered =
        skills.stream().sorted(Comparator.comparing(skill -> !asked.contains(skill))).toList();
    return new Candidate(
        personId, publicId, name, birthYear, sex, education, ordered, officeId, territory, active);
  }
}
