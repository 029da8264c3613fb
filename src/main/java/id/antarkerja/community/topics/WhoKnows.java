package id.antarkerja.community.topics;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Scope;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.officers.directory.Directory;
import id.antarkerja.officers.directory.DirectoryQuery;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.Specialism;
import id.antarkerja.web.T;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Colleagues who might know, from the registry: who speaks a language that the title names, and who
 * has the specialism of the area; those of the reader's province first.
 */
@Component
class WhoKnows {
  private static final int SHOWN = 5;
  private static final int ASKED = 12;
  private static final int SHORTEST = 4;

  private final Directory directory;
  private final Map<Language, List<String>> words;

  WhoKnows(Directory directory, MessageSource texts) {
    this.directory = directory;
    this.words =
        Stream.of(Language.values())
            .collect(
                Collectors.toMap(
                    one -> one,
                    one ->
                        Stream.of(T.INDONESIAN, T.ENGLISH)
                            .map(locale -> texts.getMessage(one.textKey(), null, locale))
                            .map(label -> label.toLowerCase(Locale.ROOT).replace("bahasa ", ""))
                            .filter(label -> label.length() >= SHORTEST)
                            .toList()));
  }

  /**
   * @param colleagues at work now, the one who asks left out
   * @param href where more of them are found; null when nothing is known to look for
   */
  record Known(List<Card> colleagues, @Nullable String href) {}

  Known about(Area area, String title, UUID asker) {
    Language language = languageIn(title);
    Specialism specialism = area.specialism();
    if (language == null && specialism == null) {
      return new Known(List.of(), null);
    }
    Map<UUID, Card> cards = new LinkedHashMap<>();
    for (Scope scope : List.of(nearby(), Scope.NATION)) {
      if (cards.size() < SHOWN) {
        var query =
            new DirectoryQuery(
                "",
                scope,
                null,
                null,
                null,
                language == null ? specialism : null,
                language,
                LanguageLevel.BASIC,
                "");
        directory.find(query, 0, ASKED).cards().stream()
            .filter(card -> !card.id().equals(asker) && card.awayUntil() == null)
            .forEach(card -> cards.putIfAbsent(card.id(), card));
      }
    }
    return new Known(
        cards.values().stream().limit(SHOWN).toList(),
        "/petugas/pejabat?" + (language == null ? "keahlian=" + specialism : "bahasa=" + language));
  }

  /** The reader's province; where that is none, nobody. */
  private static Scope nearby() {
    String territory = Acting.current().territory();
    return territory.matches("[0-9]{2}.*") ? Scope.of(territory.substring(0, 2)) : Scope.NOTHING;
  }

  private @Nullable Language languageIn(String title) {
    String lower = " " + title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    return Stream.of(Language.values())
        .filter(
            one ->
                words.getOrDefault(one, List.of()).stream()
                    .anyMatch(w -> lower.contains(" " + w + " ")))
        .findFirst()
        .orElse(null);
  }
}
