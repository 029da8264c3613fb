package id.antarkerja.matching;

import id.antarkerja.matching.SeekerRow.Held;
import java.util.Arrays;
import java.util.UUID;

/**
 * Vacancies for one person: a table per column, filled once, then one pass. {@link #NO} in a table
 * is a constraint that fails. Skills cost most, so they are read only where the row can still win.
 */
final class VacancySearch {
  /** Far below what all other factors together could lift above zero. */
  static final int NO = -1_000_000;

  private final int[] region;
  private final int[] occupation;
  private final int[] education = new int[Codes.EDUCATIONS];
  private final int[] experience = new int[Codes.YEARS];
  private final int[] wage = new int[Wage.BUCKETS];
  private final int[] freshness = new int[Codes.AGES];
  private final int[] workType = new int[Components.WORK_TYPES];
  private final byte[] holding = new byte[Codes.SKILLS];
  private final boolean[] held = new boolean[Codes.SKILLS];
  private final int conditions;
  private final int skills;
  private final SeekerRow seeker;
  private final Filter.Without without;
  private final short today;

  VacancySearch(Rules rules, SeekerRow seeker, Filter filter, int today) {
    this.seeker = seeker;
    this.today = Codes.day(today);
    without = filter.without();
    Weights weights = rules.weights();
    skills = weights.of(Factor.SKILLS);
    conditions = weights.of(Factor.CONDITIONS);
    Distances distances = rules.distances();
    region = new int[distances.count() + 1];
    for (int r = -1; r < distances.count(); r++) {
      boolean wanted =
          Filter.admits(filter.regencies(), r)
              && distances.within(seeker.reach(), seeker.regency(), r);
      int near = Components.nearness(distances.km(seeker.regency(), r));
      region[r + 1] = wanted ? weights.of(Factor.REGION) * near : NO;
    }
    occupation = new int[rules.relatedness().count() + 1];
    for (int g = -1; g < occupation.length - 1; g++) {
      int near = weights.of(Factor.OCCUPATION) * rules.components().occupation(seeker, g);
      occupation[g + 1] = Filter.admits(filter.occGroups(), g) ? near : NO;
    }
    for (int e = 0; e < Codes.EDUCATIONS; e++) {
      int min = Codes.level(e);
      boolean below = Constraints.educationBelow(min, Codes.orEquivalent(e), seeker.kkni());
      int worth = Components.education(min, Codes.orEquivalent(e), seeker.kkni());
      education[e] = below ? NO : weights.of(Factor.EDUCATION) * worth;
    }
    for (int y = 0; y < Codes.YEARS; y++) {
      int worth = Components.experience(y - 1, seeker.experienceYears());
      experience[y] = weights.of(Factor.EXPERIENCE) * worth;
    }
    int wish = Wage.bucket(seeker.wageWish());
    for (int w = 0; w < Wage.BUCKETS; w++) {
      wage[w] = weights.of(Factor.WAGE) * Components.wage(w, wish);
    }
    for (int age = 0; age < Codes.AGES; age++) {
      freshness[age] = weights.of(Factor.FRESHNESS) * Components.freshness(age);
    }
    for (int type = 0; type < workType.length; type++) {
      boolean accepted = Components.accepts(type, seeker.workTypes());
      workType[type] = accepted ? Components.workType(type, seeker.workTypes()) : NO;
    }
    fillHolding(rules.relatedness());
  }

  private void fillHolding(Relatedness relatedness) {
    Arrays.fill(holding, (byte) Components.UNLISTED);
    for (short group : seeker.experienced()) {
      relatedness.vocabulary(group).stream().forEach(s -> holding[s] = (byte) Components.IMPLIED);
    }
    for (Held skill : seeker.skills()) {
      holding[skill.skill()] = (byte) Components.strength(skill.level(), skill.evidence());
      held[skill.skill()] = true;
    }
  }

  Matches run(Columns.State<VacancyColumns.Segment> state, int k) {
    Best best = new Best(k);
    int eligible = 0;
    for (int s = 0; s < state.segments().length; s++) {
      eligible += scan(state.segments()[s], state.live()[s], s * Columns.ROWS, best);
    }
    return new Matches(
        best.drain(
            (slot, score) -> {
              VacancyColumns.Segment found = state.segments()[slot / Columns.ROWS];
              int row = slot % Columns.ROWS;
              UUID id = new UUID(found.idHigh[row], found.idLow[row]);
              return new Match(found.seq[row], id, null, score);
            }),
        eligible);
  }

  private int scan(VacancyColumns.Segment in, long[] live, int base, Best best) {
    int eligible = 0;
    int threshold = best.threshold();
    int mostSkills = skills * Components.FULL;
    for (int word = 0; word < live.length; word++) {
      for (long left = live[word]; left != 0; left &= left - 1) {
        int row = word * 64 + Long.numberOfTrailingZeros(left);
        int sum = region[in.regency[row] + 1];
        if (sum < 0) {
          continue;
        }
        int conditionsWorth = conditions(in, row);
        sum += education[in.education[row]] + conditionsWorth;
        sum += occupation[in.occupation[row] + 1];
        if (sum < 0 || excluded(in, row)) {
          continue;
        }
        eligible++;
        sum += experience[in.experience[row]] + wage[in.wage[row] & 0xff];
        sum += freshness[Math.clamp(today - in.published[row], 0, Codes.AGES - 1)];
        if (sum + mostSkills >= threshold) {
          sum += skills * skills(in, row);
          if (sum >= threshold) {
            best.offer(sum, in.seq[row], base + row);
            threshold = best.threshold();
          }
        }
      }
    }
    return eligible;
  }

  private int conditions(VacancyColumns.Segment in, int row) {
    int worth = workType[in.workType[row]];
    if (seeker.needs() != 0) {
      if ((seeker.needs() & in.notAvailable[row]) != 0) {
        return NO;
      }
      worth = Math.min(worth, Components.access(seeker.needs(), in.available[row], (byte) 0));
    }
    return worth < 0 ? NO : worth * conditions;
  }

  private boolean excluded(VacancyColumns.Segment in, int row) {
    if (Constraints.wageBelow(in.wageMax[row], seeker.wageWish()) || without.has(in.seq[row])) {
      return true;
    }
    if (seeker.licencesStated()) {
      int first = row * VacancyRow.MAX_LICENCES;
      for (int at = first; at < first + in.licences[row]; at++) {
        if (!held[in.licence[at]]) {
          return true;
        }
      }
    }
    return false;
  }

  private int skills(VacancyColumns.Segment in, int row) {
    int count = in.skills[row];
    if (count == 0) {
      return Components.NEUTRAL;
    }
    int sum = 0;
    int first = row * VacancyRow.MAX_SKILLS;
    for (int at = first; at < first + count; at++) {
      sum += (in.share[at] & 0xff) * (holding[in.skill[at]] & 0xff);
    }
    return Components.weighted(sum);
  }
}
