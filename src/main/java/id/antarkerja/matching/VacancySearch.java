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
  private final boolean rare;
  private final int[] rows = new int[Columns.ROWS];
  private final int[] sums = new int[Columns.ROWS];

  VacancySearch(Rules rules, SeekerRow seeker, Filter filter, int today) {
    this.seeker = seeker;
    this.today = Codes.day(today);
    without = filter.without();
    rare = seeker.needs() != 0 || seeker.licencesStated() || without != Filter.Without.NOBODY;
    Weights weights = rules.weights();
    skills = weights.of(Factor.SKILLS);
    conditions = weights.of(Factor.CONDITIONS);
    Distances distances = rules.distances();
    region = new int[distances.count() + 1];
    for (int r = -1; r < distances.count(); r++) {
      boolean wanted = distances.within(seeker.reach(), seeker.regency(), r);
      int near = Components.nearness(distances.km(seeker.regency(), r));
      region[r + 1] = wanted ? weights.of(Factor.REGION) * near : NO;
    }
    occupation = new int[rules.relatedness().count() + 1];
    for (int g = -1; g < occupation.length - 1; g++) {
      int near = weights.of(Factor.OCCUPATION) * rules.components().occupation(seeker, g);
      occupation[g + 1] = near;
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
      workType[type] = accepted ? conditions * Components.workType(type, seeker.workTypes()) : NO;
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

  /**
   * Two passes without a branch that depends on the data keep the rows whose columns pass, since a
   * mispredicted branch costs more than the look-ups; the third does what few rows need.
   */
  private int scan(VacancyColumns.Segment in, long[] live, int base, Best best) {
    int kept = byColumns(in, byPlace(in, live));
    int eligible = 0;
    int threshold = best.threshold();
    int mostSkills = skills * Components.FULL;
    for (int i = 0; i < kept; i++) {
      int row = rows[i];
      if (rare && excluded(in, row)) {
        continue;
      }
      eligible++;
      int sum = sums[i] + experience[in.experience[row]] + wage[in.wage[row] & 0xff];
      sum += freshness[Math.clamp(today - in.published[row], 0, Codes.AGES - 1)];
      if (seeker.needs() != 0) {
        sum += Math.min(0, access(in, row) - workType[in.workType[row]]);
      }
      if (sum + mostSkills >= threshold) {
        sum += skills * skills(in, row);
        if (sum >= threshold) {
          best.offer(sum, in.seq[row], base + row);
          threshold = best.threshold();
        }
      }
    }
    return eligible;
  }

  private int byPlace(VacancyColumns.Segment in, long[] live) {
    int kept = 0;
    for (int row = 0; row < Columns.ROWS; row++) {
      int sum = region[in.regency[row] + 1];
      rows[kept] = row;
      sums[kept] = sum;
      kept += (int) (live[row >> 6] >>> row) & ~(sum >>> 31) & 1;
    }
    return kept;
  }

  private int byColumns(VacancyColumns.Segment in, int count) {
    int wish = seeker.wageWish();
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      int sum = sums[i] + education[in.education[row]] + workType[in.workType[row]];
      sum += occupation[in.occupation[row] + 1];
      int max = in.wageMax[row];
      int statedBelow = -max & (max - wish);
      rows[kept] = row;
      sums[kept] = sum;
      kept += ~((sum | statedBelow) >>> 31) & 1;
    }
    return kept;
  }

  private int access(VacancyColumns.Segment in, int row) {
    return conditions * Components.access(seeker.needs(), in.available[row], (byte) 0);
  }

  private boolean excluded(VacancyColumns.Segment in, int row) {
    if ((seeker.needs() & in.notAvailable[row]) != 0 || without.has(in.seq[row])) {
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
