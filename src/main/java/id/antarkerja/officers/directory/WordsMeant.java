package id.antarkerja.officers.directory;

import id.antarkerja.kernel.NameKey;
import id.antarkerja.officers.OfficerIndex;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.T;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What words of a search may mean beside a name or a place: the labels of specialisms and
 * languages, in both languages, so that "Korean" and "bahasa Korea" find who speaks it.
 */
@Component
class WordsMeant {
  private static final int SHORTEST_LABEL = 3;
  private static final int SHORTEST = 2;
  private static final Set<String> SMALL =
      Set.of("dan", "dari", "and", "from", "for", "with", "people", "bahasa", "language");

  private final Map<String, List<String>> codes = new HashMap<>();

  WordsMeant(MessageSource texts) {
    for (Locale locale : List.of(T.INDONESIAN, T.ENGLISH)) {
      for (Specialism one : Specialism.values()) {
        add(texts.getMessage(one.textKey(), null, locale), OfficerIndex.specialism(one.name()));
      }
      for (Language one : Language.values()) {
        add(texts.getMessage(one.textKey(), null, locale), OfficerIndex.language(one.name()));
      }
    }
  }

  private void add(String label, String code) {
    for (String word : NameKey.of(label.replace(',', ' ')).tokens()) {
      if (word.length() >= SHORTEST_LABEL && !SMALL.contains(word)) {
        codes.computeIfAbsent(word, key -> new ArrayList<>()).add(code);
      }
    }
  }

  /** For each word that was typed, in its group: itself, and the codes that it may mean. */
  Map<Integer, List<String>> groups(String text) {
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    for (String word : NameKey.searched(text.replace(',', ' '))) {
      if (word.length() >= SHORTEST && !word.equals("bahasa")) {
        groups.put(groups.size(), Stream.concat(Stream.of(word), meant(word)).toList());
      }
    }
    return groups;
  }

  private Stream<String> meant(String word) {
    return word.length() < SHORTEST_LABEL
        ? Stream.empty()
        : codes.entrySet().stream()
            .filter(label -> label.getKey().startsWith(word))
            .flatMap(label -> label.getValue().stream())
            .distinct();
  }
}
