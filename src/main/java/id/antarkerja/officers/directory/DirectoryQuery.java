package id.antarkerja.officers.directory;

import id.antarkerja.access.Scope;
import id.antarkerja.officers.OfficeKind;
import id.antarkerja.officers.OfficerKind;
import id.antarkerja.officers.registry.Language;
import id.antarkerja.officers.registry.LanguageLevel;
import id.antarkerja.officers.registry.Level;
import id.antarkerja.officers.registry.Specialism;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for; null does not matter.
 *
 * @param words of a name, an office, a place, a language, a specialism, in any order
 * @param scope where they work
 * @param least of the language
 * @param certificate words of its name; "" does not matter
 */
public record DirectoryQuery(
    String words,
    Scope scope,
    @Nullable OfficerKind kind,
    @Nullable Level level,
    @Nullable OfficeKind office,
    @Nullable Specialism specialism,
    @Nullable Language language,
    LanguageLevel least,
    String certificate) {

  public static DirectoryQuery words(String words) {
    return new DirectoryQuery(
        words, Scope.NATION, null, null, null, null, null, LanguageLevel.BASIC, "");
  }

  /** The language at that level or better, as it is kept. */
  String @Nullable [] languages() {
    return language == null
        ? null
        : Stream.of(LanguageLevel.values())
            .filter(level -> level.compareTo(least) >= 0)
            .map(level -> language + ":" + level)
            .toArray(String[]::new);
  }
}
