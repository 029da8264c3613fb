package id.antarkerja.jobseekers;

import id.antarkerja.access.Decision;
import id.antarkerja.access.Field;
import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person can, has done and looks for. Null and empty mean "not asked yet", never "no".
 *
 * @param regency 4 digits
 * @param district 6 digits
 * @param wanted at most 3
 * @param wageFloor whole rupiah a month, above 0
 * @param availableFrom null: at any time
 */
public record Profile(
    String regency,
    @Nullable String district,
    @Nullable String address,
    @Nullable Education education,
    @Nullable String major,
    @Nullable String school,
    @Nullable Integer graduatedYear,
    List<Experience> experiences,
    List<SkillHeld> skills,
    List<Wish> wanted,
    Reach reach,
    @Nullable Long wageFloor,
    @Nullable LocalDate availableFrom,
    Set<WorkType> workTypes,
    Set<Accommodation> needs) {
  public static final int MAX_WANTED = 3;
  public static final int MAX_EXPERIENCES = 20;
  public static final int MAX_SKILLS = 40;

  public Profile {
    experiences = List.copyOf(experiences);
    skills = List.copyOf(skills);
    wanted = List.copyOf(wanted);
    workTypes = Set.copyOf(workTypes);
    needs = Set.copyOf(needs);
    if (wanted.size() > MAX_WANTED
        || experiences.size() > MAX_EXPERIENCES
        || skills.size() > MAX_SKILLS) {
      throw new IllegalArgumentException("too many wishes, jobs or skills");
    }
  }

  /** The same with another address line. */
  Profile livingAt(String line) {
    return new Profile(
        regency,
        district,
        line,
        education,
        major,
        school,
        graduatedYear,
        experiences,
        skills,
        wanted,
        reach,
        wageFloor,
        availableFrom,
        workTypes,
        needs);
  }

  /** As far as somebody may see it. */
  Profile as(Decision.Allowed allowed) {
    return new Profile(
        regency,
        district,
        allowed.shows(Field.ADDRESS) ? address : null,
        education,
        major,
        school,
        graduatedYear,
        experiences,
        skills,
        wanted,
        reach,
        wageFloor,
        availableFrom,
        workTypes,
        allowed.shows(Field.NEEDS) ? needs : Set.of());
  }

  /** Nothing known but where the person lives. */
  public static Profile of(String regency) {
    return new Profile(
        regency,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Reach.UNKNOWN,
        null,
        null,
        Set.of(),
        Set.of());
  }

  /** Whole years in all jobs together, at most 59; null when no job is known. */
  public @Nullable Integer experienceYears(int thisYear) {
    return experiences.isEmpty()
        ? null
        : Math.min(59, experiences.stream().mapToInt(e -> e.years(thisYear)).sum());
  }

  @Override
  public String toString() {
    return "Profile[withheld]";
  }
}
