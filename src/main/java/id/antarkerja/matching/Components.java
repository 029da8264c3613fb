package id.antarkerja.matching;

import id.antarkerja.matching.SeekerRow.Held;
import id.antarkerja.matching.SeekerRow.Wish;
import id.antarkerja.matching.VacancyRow.Requirement;

/**
 * What each factor is worth, 0 to 255: the one place of these rules. The search fills its tables
 * from here and the explanation asks here, so both say the same.
 *
 * <p>What nobody stated is worth a middle value and becomes a question: {@link #NEUTRAL} for
 * skills, occupation and place, {@link #NEUTRAL_TERM} for the terms that are usually met once they
 * are known (wage, education, experience, work type, accommodation). A skill that a person didn't
 * list is {@link #UNLISTED}, for everyone the same, and {@link #IMPLIED} when an occupation they
 * worked in uses it; each listed skill is worth more than that, so naming a skill never costs
 * anything.
 */
final class Components {
  static final int FULL = 255;
  static final int NEUTRAL = 128;
  static final int NEUTRAL_TERM = 160;
  static final int UNLISTED = 64;
  static final int IMPLIED = 128;

  /** Work done before, but not wished for, counts three quarters of a wish. */
  static final int EXPERIENCE_AS_WISH = 192;

  /** Work type codes run from 0 (unknown) to 7. */
  static final int WORK_TYPES = 8;

  private static final int[] BY_LEVEL = {160, 144, 176, 207};
  private static final int PER_EVIDENCE = 16;

  private final Relatedness relatedness;
  private final Distances distances;

  Components(Relatedness relatedness, Distances distances) {
    this.relatedness = relatedness;
    this.distances = distances;
  }

  /**
   * The eight components in the order of {@link Factor}; {@code today} in days since 1970-01-01.
   */
  int[] of(SeekerRow seeker, VacancyRow vacancy, int today) {
    return new int[] {
      skills(seeker, vacancy),
      occupation(seeker, vacancy.occGroup()),
      nearness(distances.km(seeker.regency(), vacancy.regency())),
      wage(Wage.offer(vacancy.wageMin(), vacancy.wageMax()), Wage.bucket(seeker.wageWish())),
      education(vacancy.minEducation(), vacancy.orEquivalent(), seeker.kkni()),
      experience(vacancy.minExperienceYears(), seeker.experienceYears()),
      Math.min(
          workType(vacancy.workType(), seeker.workTypes()),
          access(seeker.needs(), vacancy.available(), vacancy.notAvailable())),
      freshness(today - vacancy.publishedDay())
    };
  }

  /** Shares add up to 255, so the sum of share times holding is rounded back to 0..255. */
  int skills(SeekerRow seeker, VacancyRow vacancy) {
    if (vacancy.skills().isEmpty()) {
      return NEUTRAL;
    }
    int sum = 0;
    for (Requirement required : vacancy.skills()) {
      sum += required.share() * holding(seeker, required.skill());
    }
    return weighted(sum);
  }

  static int weighted(int sum) {
    return (sum + 127) / 255;
  }

  int holding(SeekerRow seeker, short skill) {
    for (Held held : seeker.skills()) {
      if (held.skill() == skill) {
        return strength(held.level(), held.evidence());
      }
    }
    for (short group : seeker.experienced()) {
      if (relatedness.implies(group, skill)) {
        return IMPLIED;
      }
    }
    return UNLISTED;
  }

  /** 144 (basic, own word) to 255 (expert, competence certificate). */
  static int strength(int level, int evidence) {
    return Math.min(FULL, BY_LEVEL[level] + PER_EVIDENCE * evidence);
  }

  /** The best of the wishes, by their weight, and of the work done, as a lesser wish. */
  int occupation(SeekerRow seeker, int group) {
    if (group < 0 || (seeker.wishes().isEmpty() && seeker.experienced().isEmpty())) {
      return NEUTRAL;
    }
    int best = 0;
    for (Wish wish : seeker.wishes()) {
      best = Math.max(best, wish.weight() * relatedness.of(wish.occGroup(), group));
    }
    for (short from : seeker.experienced()) {
      best = Math.max(best, EXPERIENCE_AS_WISH * relatedness.of(from, group));
    }
    return best / FULL;
  }

  /** The same regency in full; half of it at 100 km. */
  static int nearness(int km) {
    return km == Distances.UNKNOWN ? NEUTRAL : FULL * 100 / (100 + km);
  }

  /** Both in buckets of 2 %: an offer of the wish is worth 192, from 24 % above it in full. */
  static int wage(int offer, int wish) {
    if (offer == 0 || wish == 0) {
      return NEUTRAL_TERM;
    }
    int above = offer - wish;
    return Math.clamp(192 + (above >= 0 ? 6 : 12) * above, 0, FULL);
  }

  /** More than asked is as good as asked. With experience in its place each level less costs 48. */
  static int education(int min, boolean orEquivalent, int kkni) {
    if (min == 0) {
      return FULL;
    }
    if (min < 0 || kkni < 0) {
      return NEUTRAL_TERM;
    }
    if (kkni >= min) {
      return FULL;
    }
    return orEquivalent ? Math.max(0, 192 - 48 * (min - kkni)) : 0;
  }

  static int experience(int min, int years) {
    if (min == 0) {
      return FULL;
    }
    if (min < 0 || years < 0) {
      return NEUTRAL_TERM;
    }
    return years >= min ? FULL : FULL * years / min;
  }

  static int workType(int type, int accepted) {
    if (type == 0) {
      return NEUTRAL_TERM;
    }
    return accepts(type, accepted) ? FULL : 0;
  }

  static boolean accepts(int type, int accepted) {
    return type == 0 || accepted == 0 || (accepted >> type & 1) != 0;
  }

  /** Mean over the needs: there in full, unknown in the middle, said not to be there nothing. */
  static int access(int needs, int available, int notAvailable) {
    int asked = Integer.bitCount(needs & 0xff);
    if (asked == 0) {
      return FULL;
    }
    int met = Integer.bitCount(needs & available & 0xff);
    int unknown = Integer.bitCount(needs & ~available & ~notAvailable & 0xff);
    return (FULL * met + NEUTRAL_TERM * unknown) / asked;
  }

  /** In full on the day; nothing after 85 days. */
  static int freshness(int age) {
    return Math.clamp(FULL - 3L * Math.max(0, age), 0, FULL);
  }
}
