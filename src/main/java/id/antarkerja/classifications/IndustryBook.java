package id.antarkerja.classifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of KBLI 2020 in the order of the regulation, and their index. */
final class IndustryBook {
  private final Map<String, Industry> byCode = new LinkedHashMap<>();
  private final List<Industry> all;
  private final Lazy<SearchIndex> index = new Lazy<>(this::makeIndex);

  IndustryBook() {
    for (String[] row : ReferenceFile.industries().rows()) {
      byCode.put(row[1], new Industry(row[1], row[0], row[2]));
    }
    all = List.copyOf(byCode.values());
  }

  List<Industry> all() {
    return all;
  }

  @Nullable Industry get(String code) {
    return byCode.get(code);
  }

  SearchIndex index() {
    return index.get();
  }

  /** Activities first, then the broader rows. */
  private SearchIndex makeIndex() {
    List<Entry> entries = new ArrayList<>();
    List<Phrase> phrases = new ArrayList<>();
    for (Industry row : all) {
      phrases.add(phrase(entries.size(), row.title()));
      entries.add(new Entry(row.code(), row.title(), row.isActivity() ? 0 : 1, 0));
    }
    for (String[] row : ReferenceFile.industryAliases().rows()) {
      int entry = all.indexOf(byCode.get(row[0]));
      for (String alias : row[1].split(";", -1)) {
        phrases.add(phrase(entry, alias));
      }
    }
    return new SearchIndex(Words.OF_WORK, entries, phrases);
  }

  private static Phrase phrase(int entry, String text) {
    return new Phrase(entry, text, Words.OF_WORK.of(text), List.of());
  }
}
