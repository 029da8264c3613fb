package id.antarkerja.matching;

import static id.antarkerja.matching.VacancySearch.NO;

import id.antarkerja.matching.VacancyRow.Licence;
import id.antarkerja.matching.VacancyRow.Requirement;
import java.util.List;
import java.util.UUID;

/** People for one vacancy: {@link VacancySearch} seen from the other side, with the same score. */
final class SeekerSearch {
  private final int[] region;
  private final short[] km;
  private final int[] ownPlace;
  private final int[] accepted = new int[256];
  private final boolean rare;
  private final int mostOccupation;
  private final int[] rows = new int[Columns.ROWS];
  private final int[] sums = new int[Columns.ROWS];
  private final byte[] related;
  private final byte[] implied;
  private final int[] education = new int[Codes.EDUCATIONS];
  private final int[] experience = new int[Codes.YEARS];
  private final int[] wage = new int[Wage.BUCKETS];
  private final int[] access = new int[256];
  private final byte[] place = new byte[Codes.SKILLS];
  private final int[] share;
  private final int[] unlisted = new int[256];
  private final short[] licences;
  private final int freshness;
  private final int skills;
  private final int occupation;
  private final VacancyRow vacancy;
  private final Filter filter;

  SeekerSearch(Rules rules, VacancyRow vacancy, Filter filter, int today) {
    this.vacancy = vacancy;
    this.filter = filter;
    Weights weights = rules.weights();
    skills = weights.of(Factor.SKILLS);
    occupation = weights.of(Factor.OCCUPATION);
    freshness = weights.of(Factor.FRESHNESS) * Components.freshness(today - vacancy.publishedDay());
    Distances distances = rules.distances();
    int places = distances.count() + 1;
    region = new int[places];
    km = new short[places];
    ownPlace = new int[places];
    for (int r = -1; r < places - 1; r++) {
      int far = distances.km(r, vacancy.regency());
      int near = weights.of(Factor.REGION) * Components.nearness(far);
      region[r + 1] = near;
      km[r + 1] = (short) far;
      ownPlace[r + 1] =
          bit(distances.within(Reach.REGENCY, r, vacancy.regency()), SeekerColumns.OWN_REGENCY)
              | bit(
                  distances.within(Reach.PROVINCE, r, vacancy.regency()),
                  SeekerColumns.OWN_PROVINCE);
    }
    int groups = rules.relatedness().count();
    related = new byte[groups];
    implied = new byte[groups];
    for (int g = 0; g < groups; g++) {
      if (vacancy.occGroup() >= 0) {
        related[g] = (byte) rules.relatedness().of(g, vacancy.occGroup());
      }
      for (int i = 0; i < vacancy.skills().size(); i++) {
        if (rules.relatedness().implies(g, vacancy.skills().get(i).skill())) {
          implied[g] |= (byte) (1 << i);
        }
      }
    }
    for (int kkni = -1; kkni <= 9; kkni++) {
      int min = vacancy.minEducation();
      boolean below = Constraints.educationBelow(min, vacancy.orEquivalent(), kkni);
      int worth = Components.education(min, vacancy.orEquivalent(), kkni);
      education[Codes.education(kkni, false)] = below ? NO : weights.of(Factor.EDUCATION) * worth;
    }
    for (int y = 0; y < Codes.YEARS; y++) {
      int worth = Components.experience(vacancy.minExperienceYears(), y - 1);
      experience[y] = weights.of(Factor.EXPERIENCE) * worth;
    }
    int offer = Wage.offer(vacancy.wageMin(), vacancy.wageMax());
    for (int w = 0; w < Wage.BUCKETS; w++) {
      wage[w] = weights.of(Factor.WAGE) * Components.wage(offer, w);
    }
    for (int mask = 0; mask < accepted.length; mask++) {
      accepted[mask] = Components.accepts(vacancy.workType(), mask) ? 0 : NO;
    }
    int type = Components.workType(vacancy.workType(), 0);
    for (int needs = 0; needs < access.length; needs++) {
      int met = Components.access(needs, vacancy.available(), vacancy.notAvailable());
      boolean missing = (needs & vacancy.notAvailable()) != 0;
      access[needs] = missing ? NO : weights.of(Factor.CONDITIONS) * Math.min(type, met);
    }
    share = vacancy.skills().stream().mapToInt(Requirement::share).toArray();
    for (int i = 0; i < share.length; i++) {
      place[vacancy.skills().get(i).skill()] = (byte) (i + 1);
    }
    for (int mask = 0; mask < unlisted.length; mask++) {
      for (int i = 0; i < share.length; i++) {
        unlisted[mask] += share[i] * worthUnlisted(mask, i);
      }
    }
    var mandatory = vacancy.licences().stream().filter(Licence::mandatory).toList();
    licences = new short[mandatory.size()];
    for (int i = 0; i < licences.length; i++) {
      licences[i] = mandatory.get(i).skill();
    }
    rare =
        licences.length > 0
            || filter.without() != Filter.Without.NOBODY
            || filter.sight() != Filter.Sight.EVERYBODY;
    mostOccupation = occupation * (vacancy.occGroup() < 0 ? Components.NEUTRAL : Components.FULL);
  }

  private static int bit(boolean holds, short reach) {
    return holds ? 1 << (reach & 3) : 0;
  }

  private static int worthUnlisted(int mask, int i) {
    return (mask >> i & 1) != 0 ? Components.IMPLIED : Components.UNLISTED;
  }

  Matches run(Columns.State<SeekerColumns.Segment> state, int k) {
    if (!vacancy.open() || vacancy.seatsLeft() == 0) {
      return new Matches(List.of(), 0);
    }
    Best best = new Best(k);
    int eligible = 0;
    for (int s = 0; s < state.segments().length; s++) {
      eligible += scan(state.segments()[s], state.live()[s], s * Columns.ROWS, best);
    }
    return new Matches(
        best.drain(
            (slot, score) -> {
              SeekerColumns.Segment found = state.segments()[slot / Columns.ROWS];
              int row = slot % Columns.ROWS;
              UUID id = new UUID(found.idHigh[row], found.idLow[row]);
              UUID card = new UUID(found.cardHigh[row], found.cardLow[row]);
              return new Match(found.seq[row], id, card, score);
            }),
        eligible);
  }

  /** In three passes, as {@link VacancySearch}. */
  private int scan(SeekerColumns.Segment in, long[] live, int base, Best best) {
    int kept = byColumns(in, byPlace(in, live));
    int eligible = 0;
    int threshold = best.threshold();
    int mostSkills = skills * (share.length == 0 ? Components.NEUTRAL : Components.FULL);
    for (int i = 0; i < kept; i++) {
      int row = rows[i];
      if (rare && excluded(in, row)) {
        continue;
      }
      eligible++;
      int sum = sums[i] + experience[in.experience[row]] + wage[in.wage[row] & 0xff] + freshness;
      if (sum + mostOccupation + mostSkills < threshold) {
        continue;
      }
      sum += occupation * occupation(in, row);
      if (sum + mostSkills < threshold) {
        continue;
      }
      sum += skills * skills(in, row);
      if (sum >= threshold) {
        best.offer(sum, in.seq[row], base + row);
        threshold = best.threshold();
      }
    }
    return eligible;
  }

  private int byPlace(SeekerColumns.Segment in, long[] live) {
    int kept = 0;
    for (int row = 0; row < Columns.ROWS; row++) {
      int home = in.regency[row] + 1;
      int reach = in.reach[row];
      int sum = region[home];
      int within = (km[home] - reach - 1) >>> 31;
      int own = (reach >>> 31) & (ownPlace[home] >>> (reach & 3));
      rows[kept] = row;
      sums[kept] = sum;
      kept += (int) (live[row >> 6] >>> row) & (within | own) & ~(sum >>> 31) & 1;
    }
    return kept;
  }

  private int byColumns(SeekerColumns.Segment in, int count) {
    int most = vacancy.wageMax() == 0 ? Integer.MAX_VALUE : vacancy.wageMax();
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      int sum = sums[i] + education[in.kkni[row]] + access[in.needs[row] & 0xff];
      int refused = sum | (most - in.wageWish[row]) | accepted[in.workTypes[row] & 0xff];
      rows[kept] = row;
      sums[kept] = sum;
      kept += ~(refused >>> 31) & 1;
    }
    return kept;
  }

  private boolean excluded(SeekerColumns.Segment in, int row) {
    return (licences.length > 0 && in.licencesStated[row] && lacksLicence(in, row))
        || filter.without().has(in.seq[row])
        || !filter.sight().sees(in.seq[row]);
  }

  private boolean lacksLicence(SeekerColumns.Segment in, int row) {
    int first = row * SeekerRow.MAX_SKILLS;
    for (short licence : licences) {
      boolean held = false;
      for (int at = first; at < first + in.skills[row]; at++) {
        held |= in.skill[at] == licence;
      }
      if (!held) {
        return true;
      }
    }
    return false;
  }

  private int occupation(SeekerColumns.Segment in, int row) {
    if (in.occupations[row] == 0 || vacancy.occGroup() < 0) {
      return Components.NEUTRAL;
    }
    int most = 0;
    int first = row * SeekerColumns.OCCUPATIONS;
    for (int at = first; at < first + SeekerColumns.OCCUPATIONS; at++) {
      most = Math.max(most, (in.weight[at] & 0xff) * (related[in.occupation[at]] & 0xff));
    }
    return most / Components.FULL;
  }

  /** The sum as if nothing were listed, then corrected for each listed skill that is asked for. */
  private int skills(SeekerColumns.Segment in, int row) {
    if (share.length == 0) {
      return Components.NEUTRAL;
    }
    int mask = 0;
    int firstWorkedIn = row * SeekerColumns.OCCUPATIONS + in.wishes[row];
    int end = row * SeekerColumns.OCCUPATIONS + in.occupations[row];
    for (int at = firstWorkedIn; at < end; at++) {
      mask |= implied[in.occupation[at]] & 0xff;
    }
    int sum = unlisted[mask];
    int first = row * SeekerRow.MAX_SKILLS;
    for (int at = first; at < first + in.skills[row]; at++) {
      int i = place[in.skill[at]] - 1;
      if (i >= 0) {
        sum += share[i] * ((in.strength[at] & 0xff) - worthUnlisted(mask, i));
      }
    }
    return Components.weighted(sum);
  }
}
