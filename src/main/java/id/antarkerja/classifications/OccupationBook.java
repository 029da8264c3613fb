package id.antarkerja.classifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All groups and titles of KBJI 2014 in order of their codes, everyday names, and their index. */
final class OccupationBook {
  private final Map<String, Occupation> byCode = new LinkedHashMap<>();
  private final List<Occupation> unitGroups;
  private final Map<String, Integer> groupIndex = new HashMap<>();
  private final List<Occupation> searched;
  private final List<Phrase> phrases = new ArrayList<>();
  private final Lazy<SearchIndex> index;
  private final Lazy<TitleProposer> proposer;

  OccupationBook() {
    for (String[] row : ReferenceFile.occupations().rows()) {
      byCode.put(row[0], new Occupation(row[0], row[1]));
    }
    unitGroups = byCode.values().stream().filter(Occupation::isUnitGroup).toList();
    for (int i = 0; i < unitGroups.size(); i++) {
      groupIndex.put(unitGroups.get(i).code(), i);
    }
    // The title .00 repeats its group.
    searched =
        byCode.values().stream()
            .filter(o -> o.isUnitGroup() || (o.isTitle() && !o.code().endsWith(".00")))
            .toList();
    makePhrases();
    index = new Lazy<>(() -> new SearchIndex(Words.OF_WORK, entries(), phrases));
    proposer = new Lazy<>(() -> new TitleProposer(this));
  }

  private void makePhrases() {
    Map<String, Integer> entryOf = new HashMap<>();
    for (int i = 0; i < searched.size(); i++) {
      entryOf.put(searched.get(i).code(), i);
      addPhrase(i, searched.get(i).title());
    }
    for (String[] row : ReferenceFile.occupationAliases().rows()) {
      int entry = Objects.requireNonNull(entryOf.get(row[0]), row[0]);
      for (String alias : row[1].split(";", -1)) {
        addPhrase(entry, alias);
      }
    }
  }

  private void addPhrase(int entry, String text) {
    phrases.add(new Phrase(entry, text, Words.OF_WORK.of(text), List.of()));
  }

  private List<Entry> entries() {
    long[] names = new long[searched.size()];
    phrases.forEach(phrase -> names[phrase.entry()]++);
    List<Entry> entries = new ArrayList<>();
    for (Occupation o : searched) {
      // What people have many names for is what they mean most often.
      long weight = names[entries.size()];
      entries.add(new Entry(o.code().replace(".", ""), o.title(), rank(o), weight));
    }
    return entries;
  }

  private static int rank(Occupation occupation) {
    return occupation.isUnitGroup() ? 0 : occupation.code().endsWith(".99") ? 2 : 1;
  }

  List<Occupation> all() {
    return List.copyOf(byCode.values());
  }

  List<Occupation> unitGroups() {
    return unitGroups;
  }

  @Nullable Occupation get(String code) {
    return byCode.get(code);
  }

  int groupIndex(String code) {
    Integer found = code.length() < 4 ? null : groupIndex.get(code.substring(0, 4));
    if (found == null) {
      throw new IllegalArgumentException("no KBJI group of code " + code);
    }
    return found;
  }

  /** What an entry number of the index or a phrase means. */
  Occupation entry(int number) {
    return searched.get(number);
  }

  List<Phrase> phrases() {
    return phrases;
  }

  SearchIndex index() {
    return index.get();
  }

  TitleProposer proposer() {
    return proposer.get();
  }
}
