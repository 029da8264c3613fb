package id.antarkerja.vacancies;

import id.antarkerja.classifications.Education;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the work needs. Null and empty mean that nobody asked for anything.
 *
 * @param minExperienceYears 0 to 60
 * @param orEquivalentExperience experience may stand for the level of education
 * @param skills codes of the skill vocabulary
 * @param licences codes of licences that the law or the job makes necessary
 */
public record Requirements(
    @Nullable Education minEducation,
    @Nullable Integer minExperienceYears,
    boolean orEquivalentExperience,
    Set<Integer> skills,
    Set<Integer> licences) {
  public static final Requirements NONE = new Requirements(null, null, false, Set.of(), Set.of());

  public Requirements {
    skills = Set.copyOf(skills);
    licences = Set.copyOf(licences);
  }
}
