package id.antarkerja.classifications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our own skills in order of their codes, which groups of KBJI need them, and their index. */
final class SkillBook {
  private final Map<Integer, Skill> byCode = new LinkedHashMap<>();
  private final Map<String, List<GroupSkill>> byGroup = new HashMap<>();
  private final List<Skill> all;
  private final Lazy<SearchIndex> index = new Lazy<>(this::makeIndex);

  SkillBook(List<Occupation> unitGroups) {
    Map<Integer, Map<String, Integer>> weights = new HashMap<>();
    for (String[] row : ReferenceFile.skills().rows()) {
      int code = Integer.parseInt(row[0]);
      SkillKind kind = SkillKind.valueOf(row[1].toUpperCase(Locale.ROOT));
      List<String> synonyms = row[4].isEmpty() ? List.of() : List.of(row[4].split(";"));
      byCode.put(code, new Skill(code, kind, row[2], row[3], synonyms));
      weights.put(code, weights(row[5]));
    }
    all = List.copyOf(byCode.values());
    for (Occupation group : unitGroups) {
      byGroup.put(group.code(), skillsOf(group.code(), weights));
    }
  }

  private static Map<String, Integer> weights(String cell) {
    Map<String, Integer> weights = new HashMap<>();
    for (String part : cell.split(";")) {
      int colon = part.indexOf(':');
      weights.put(part.substring(0, colon), Integer.valueOf(part.substring(colon + 1)));
    }
    return weights;
  }

  private List<GroupSkill> skillsOf(String group, Map<Integer, Map<String, Integer>> weights) {
    Map<Skill, Integer> weightOf = new LinkedHashMap<>();
    weights.forEach(
        (code, ofSkill) -> {
          for (int length = 4; length > 0; length--) {
            Integer weight = ofSkill.get(group.substring(0, length));
            if (weight != null) {
              weightOf.put(byCode.get(code), weight);
              return;
            }
          }
        });
    double sum = weightOf.values().stream().mapToInt(Integer::intValue).sum();
    return weightOf.entrySet().stream()
        .map(e -> new GroupSkill(e.getKey(), e.getValue(), e.getValue() / sum))
        .sorted(
            Comparator.comparingInt(GroupSkill::weight)
                .reversed()
                .thenComparing(s -> isGeneral(s.skill()))
                .thenComparing(s -> s.skill().code()))
        .toList();
  }

  /** The general skills are the first hundred of the list. */
  private static boolean isGeneral(Skill skill) {
    return skill.code() < 200;
  }

  List<Skill> all() {
    return all;
  }

  @Nullable Skill get(int code) {
    return byCode.get(code);
  }

  List<GroupSkill> ofGroup(String group) {
    return byGroup.getOrDefault(group, List.of());
  }

  Skill entry(int number) {
    return all.get(number);
  }

  SearchIndex index() {
    return index.get();
  }

  private SearchIndex makeIndex() {
    List<Entry> entries = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (Skill skill : all) {
      int entry = entries.size();
      entries.add(new Entry(String.valueOf(skill.code()), skill.indonesian(), 0, 0));
      Stream.concat(Stream.of(skill.indonesian(), skill.english()), skill.synonyms().stream())
          .forEach(
              name -> phrases.add(new Phrase(entry, name, Words.OF_WORK.of(name), List.of())));
    }
    return new SearchIndex(Words.OF_WORK, entries, phrases);
  }
}
