package id.antarkerja.officers.registry;

import java.util.List;
import java.util.stream.Stream;

/** A language with how well it is spoken; kept as "KOREAN:WORKING". */
public record Spoken(Language language, LanguageLevel level) {
  public String code() {
    return language + ":" + level;
  }

  public static Spoken of(String code) {
    int colon = code.indexOf(':');
    return new Spoken(
        Language.valueOf(code.substring(0, colon)),
        LanguageLevel.valueOf(code.substring(colon + 1)));
  }

  public static List<Spoken> all(String[] codes) {
    return Stream.of(codes).map(Spoken::of).toList();
  }
}
