package id.antarkerja.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules once more, pair by pair, in the plainest way and with none of the code of the search:
 * no tables, no columns, no bounds, no heap. Slow on purpose.
 */
final class Oracle {
  private final List<Integer> weights;
  private final Occupations occupations;
  private final Regions regions;
  private final int today;

  Oracle(List<Integer> weights, Occupations occupations, Regions regions, int today) {
    this.weights = weights;
    this.occupations = occupations;
    this.regions = regions;
    this.today = today;
  }

  record Found(long seq, int score) {}

  List<Found> vacanciesFor(SeekerRow s, Stream<VacancyRow> all) {
    return ranked(all.filter(v -> allowed(s, v)).map(v -> new Found(v.seq(), score(s, v))));
  }

  List<Found> candidatesFor(VacancyRow v, Stream<SeekerRow> all) {
    return ranked(all.filter(s -> allowed(s, v)).map(s -> new Found(s.seq(), score(s, v))));
  }

  private static List<Found> ranked(Stream<Found> found) {
    return found
        .sorted(Comparator.comparing((Found f) -> -f.score()).thenComparing(Found::seq))
        .toList();
  }

  boolean allowed(SeekerRow s, VacancyRow v) {
    Set<Short> held = s.skills().stream().map(SeekerRow.Held::skill).collect(Collectors.toSet());
    for (var licence : v.licences()) {
      if (licence.mandatory() && s.licencesStated() && !held.contains(licence.skill())) {
        return false;
      }
    }
    boolean degreeShort = s.kkni() != -1 && v.minEducation() != -1 && s.kkni() < v.minEducation();
    boolean paysTooLittle = s.wageWish() != 0 && v.wageMax() != 0 && v.wageMax() < s.wageWish();
    Set<Integer> accepted = bits(s.workTypes());
    boolean typeRefused =
        v.workType() != 0 && !accepted.isEmpty() && !accepted.contains((int) v.workType());
    boolean needRefused = bits(s.needs()).stream().anyMatch(bits(v.notAvailable())::contains);
    return v.open()
        && v.seatsLeft() >= 1
        && !(degreeShort && !v.orEquivalent())
        && !paysTooLittle
        && !typeRefused
        && !needRefused
        && goesThere(s, v);
  }

  private boolean goesThere(SeekerRow s, VacancyRow v) {
    if (s.regency() == -1 || v.regency() == -1 || s.regency() == v.regency()) {
      return true;
    }
    String home = regions.code(s.regency()).substring(0, 2);
    return switch (s.reach().kind()) {
      case REGENCY -> false;
      case PROVINCE -> regions.code(v.regency()).startsWith(home);
      case KM -> {
        double km = regions.km(s.regency(), v.regency());
        yield km < 0 || Math.max(1, Math.round(km)) <= s.reach().km();
      }
      default -> true;
    };
  }

  int score(SeekerRow s, VacancyRow v) {
    int[] parts = {
      skills(s, v),
      occupation(s, v),
      region(s, v),
      wage(s, v),
      education(s, v),
      experience(s, v),
      conditions(s, v),
      Math.max(0, 255 - 3 * Math.max(0, today - v.publishedDay()))
    };
    int score = 0;
    for (int i = 0; i < parts.length; i++) {
      score += weights.get(i) * parts[i];
    }
    return score;
  }

  private int skills(SeekerRow s, VacancyRow v) {
    if (v.skills().isEmpty()) {
      return 128;
    }
    Map<Short, Integer> worth = new HashMap<>();
    for (short group : s.experienced()) {
      for (int skill : occupations.skillsOf(group)) {
        worth.put((short) skill, 128);
      }
    }
    for (var held : s.skills()) {
      int level = Map.of(0, 160, 1, 144, 2, 176, 3, 207).get((int) held.level());
      worth.put(held.skill(), Math.min(255, level + 16 * held.evidence()));
    }
    double sum = 0;
    for (var required : v.skills()) {
      sum += required.share() * worth.getOrDefault(required.skill(), 64);
    }
    return (int) Math.floor(sum / 255.0 + 127.0 / 255.0 + 1e-9);
  }

  private int occupation(SeekerRow s, VacancyRow v) {
    if (v.occGroup() == -1 || s.wishes().size() + s.experienced().size() == 0) {
      return 128;
    }
    Stream<Integer> wished =
        s.wishes().stream().map(w -> w.weight() * related(w.occGroup(), v.occGroup()) / 255);
    Stream<Integer> worked =
        s.experienced().stream().map(g -> 192 * related(g, v.occGroup()) / 255);
    return Stream.concat(wished, worked).max(Integer::compare).orElseThrow();
  }

  int related(short from, short to) {
    if (from == to) {
      return 255;
    }
    String a = occupations.code(from);
    String b = occupations.code(to);
    int tree =
        a.equals(b)
            ? 240
            : a.substring(0, 3).equals(b.substring(0, 3))
                ? 192
                : a.substring(0, 2).equals(b.substring(0, 2))
                    ? 128
                    : a.charAt(0) == b.charAt(0) ? 48 : 0;
    Set<Integer> target = new HashSet<>();
    for (int skill : occupations.skillsOf(to)) {
      target.add(skill);
    }
    int asked = target.size();
    Set<Integer> source = new HashSet<>();
    for (int skill : occupations.skillsOf(from)) {
      source.add(skill);
    }
    target.retainAll(source);
    if (target.isEmpty()) {
      return tree;
    }
    int mean = (tree + 255 * target.size() / asked) / 2;
    return Math.min(240, Math.max(tree, mean));
  }

  private int region(SeekerRow s, VacancyRow v) {
    if (s.regency() == -1 || v.regency() == -1) {
      return 128;
    }
    if (s.regency() == v.regency()) {
      return 255;
    }
    double km = regions.km(s.regency(), v.regency());
    return km < 0 ? 128 : (int) (25_500 / (100 + Math.max(1, Math.round(km))));
  }

  private int wage(SeekerRow s, VacancyRow v) {
    List<Integer> ends =
        Stream.of(v.wageMin(), v.wageMax()).filter(w -> w != 0).map(Oracle::step).toList();
    if (ends.isEmpty() || s.wageWish() == 0) {
      return 160;
    }
    int offer = ends.stream().mapToInt(Integer::intValue).sum() / ends.size();
    int wish = step(s.wageWish());
    int worth = offer >= wish ? 192 + 6 * (offer - wish) : 192 - 12 * (wish - offer);
    return Math.max(0, Math.min(255, worth));
  }

  /** Counts the steps of 2 % instead of taking a logarithm. */
  private static int step(int rupiah) {
    int step = 1;
    for (double bound = 300_000 * 1.02; bound <= rupiah && step < 255; bound *= 1.02) {
      step++;
    }
    return step;
  }

  private static int education(SeekerRow s, VacancyRow v) {
    if (v.minEducation() == 0) {
      return 255;
    }
    if (v.minEducation() == -1 || s.kkni() == -1) {
      return 160;
    }
    int less = v.minEducation() - s.kkni();
    return less <= 0 ? 255 : v.orEquivalent() ? Math.max(0, 192 - 48 * less) : 0;
  }

  private static int experience(SeekerRow s, VacancyRow v) {
    if (v.minExperienceYears() == 0) {
      return 255;
    }
    if (v.minExperienceYears() == -1 || s.experienceYears() == -1) {
      return 160;
    }
    return Math.min(255, s.experienceYears() * 255 / v.minExperienceYears());
  }

  private static int conditions(SeekerRow s, VacancyRow v) {
    Set<Integer> accepted = bits(s.workTypes());
    int type =
        v.workType() == 0
            ? 160
            : accepted.isEmpty() || accepted.contains((int) v.workType()) ? 255 : 0;
    Set<Integer> needs = bits(s.needs());
    if (needs.isEmpty()) {
      return type;
    }
    int sum = 0;
    for (int need : needs) {
      sum +=
          bits(v.available()).contains(need)
              ? 255
              : bits(v.notAvailable()).contains(need) ? 0 : 160;
    }
    return Math.min(type, sum / needs.size());
  }

  private static Set<Integer> bits(byte mask) {
    Set<Integer> bits = new HashSet<>();
    for (int bit = 0; bit < 8; bit++) {
      if ((mask & (1 << bit)) != 0) {
        bits.add(bit);
      }
    }
    return bits;
  }
}
