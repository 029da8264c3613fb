package id.antarkerja.matching;

import id.antarkerja.classifications.Classifications;
import id.antarkerja.classifications.GroupSkill;
import id.antarkerja.classifications.Occupation;
import id.antarkerja.classifications.Region;
import java.util.List;

/** The official lists as the engine wants them: by index. */
final class Lists {
  private Lists() {}

  static Regions regions(Classifications classifications) {
    List<Region> regencies = classifications.regencies();
    return new Regions() {
      @Override
      public short count() {
        return (short) regencies.size();
      }

      @Override
      public String code(short regency) {
        return regencies.get(regency).code();
      }

      @Override
      public double km(short from, short to) {
        return classifications.distanceKm(code(from), code(to));
      }
    };
  }

  static Occupations occupations(Classifications classifications) {
    List<Occupation> groups = classifications.occupationGroups();
    return new Occupations() {
      @Override
      public short count() {
        return (short) groups.size();
      }

      @Override
      public String code(short group) {
        return groups.get(group).code();
      }

      @Override
      public int[] skillsOf(short group) {
        return classifications.skillsOfGroup(code(group)).stream()
            .map(GroupSkill::skill)
            .mapToInt(skill -> skill.code())
            .toArray();
      }
    };
  }
}
