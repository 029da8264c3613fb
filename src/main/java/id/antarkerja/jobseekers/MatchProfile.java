package id.antarkerja.jobseekers;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching may know of a person: codes only. No name, sex, age, religion, marital status.
 *
 * @param seq running number, settles ties, never shown
 * @param active whether the person holds a valid AK/I card
 * @param showCard yes to the anonymous card for other offices; false when no or not asked
 * @param regency 4 digits; {@code district} 6 digits or null
 * @param wanted 4-digit KBJI groups, at most 3, first wish first
 * @param worked groups worked in, the longest first
 * @param experienceYears whole years in all, at most 59; null not asked
 * @param wageFloor rupiah a month; null not asked
 * @param workTypes empty: all
 * @param availableFrom null: at any time
 */
public record MatchProfile(
    JobseekerId id,
    UUID cardId,
    long seq,
    UUID officeId,
    String territory,
    boolean active,
    boolean showCard,
    String regency,
    @Nullable String district,
    List<String> wanted,
    List<Worked> worked,
    List<SkillHeld> skills,
    @Nullable Education education,
    @Nullable Integer experienceYears,
    Reach reach,
    @Nullable Long wageFloor,
    Set<WorkType> workTypes,
    Set<Accommodation> needs,
    @Nullable LocalDate availableFrom) {

  MatchProfile numbered(long number) {
    return new MatchProfile(
        id,
        cardId,
        number,
        officeId,
        territory,
        active,
        showCard,
        regency,
        district,
        wanted,
        worked,
        skills,
        education,
        experienceYears,
        reach,
        wageFloor,
        workTypes,
        needs,
        availableFrom);
  }

  /** Whole years in a 4-digit KBJI group. */
  public record Worked(String group, int years) {}
}
