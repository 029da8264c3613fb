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
    Map<String, Map<Integer, Integer>> weights = new LinkedHashMap<>();
    unitGroups.forEach(group -> weights.put(group.code(), new HashMap<>()));
    for (String[] row : ReferenceFile.skills().rows()) {
      int code = Integer.parseInt(row[0]);
      SkillKind kind = SkillKind.valueOf(row[1].toUpperCase(Locale.ROOT));
      List<String> synonyms = row[4].isEmpty() ? List.of() : List.of(row[4].split(";", -1));
      byCode.put(code, new Skill(code, kind, row[2], row[3], synonyms));
      Stream.of(row[5].split(";", -1))
          .sorted(Comparator.comparingInt(String::length))
          .forEach(part -> weigh(weights, code, part));
    }
    all = List.copyOf(byCode.values());
    weights.forEach((group, ofGroup) -> byGroup.put(group, skills(ofGroup)));
  }

  /** "8153:3", or "42:1" for all groups below 42; a longer code comes later and overwrites. */
  private static void weigh(Map<String, Map<Integer, Integer>> weights, int skill, String part) {
    int colon = part.indexOf(':');
    String code = part.substring(0, colon);
    Integer weight = Integer.valueOf(part.substring(colon + 1));
    Map<Integer, Integer> one = weights.get(code);
    if (one != null) {
      one.put(skill, weight);
    } else {
      weights.forEach(
          (group, ofGroup) -> {
            if (group.startsWith(code)) {
              ofGroup.put(skill, weight);
            }
          });
    }
  }

  private List<GroupSkill> skills(Map<Integer, Integer> weights) {
    double sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    List<GroupSkill> skills = new ArrayList<>();
    weights.forEach(
        (code, weight) -> {
          Skill skill = byCode.get(code);
          if (skill != null) {
            skills.add(new GroupSkill(skill, weight, weight / sum));
          }
        });
    skills.sort(
        Comparator.comparingInt(GroupSkill::weight)
            .reversed()
            .thenComparing(s -> isGeneral(s.skill()))
            .thenComparingInt(s -> s.skill().code()));
    return List.copyOf(skills);
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
          .forEach(name -> phrases.add(new Phrase(entry, name, Words.OF_WORK.of(name), List.of())));
    }
    return new SearchIndex(Words.OF_WORK, entries, phrases);
  }
}
