package id.antarkerja.jobseekers;

/**
 * A skill of a person.
 *
 * @param skill code of the skill vocabulary
 * @param level 0 unknown, 1 basic, 2 able, 3 expert
 * @param evidence 0 own word, 1 from work done, 2 training certificate, 3 competence certificate
 */
public record SkillHeld(int skill, int level, int evidence) {
  public static SkillHeld of(int skill) {
    return new SkillHeld(skill, 0, 0);
  }

  public SkillHeld {
    if (skill < 0
        || skill > Short.MAX_VALUE
        || level < 0
        || level > 3
        || evidence < 0
        || evidence > 3) {
      throw new IllegalArgumentException("no such skill, level or evidence");
    }
  }
}
