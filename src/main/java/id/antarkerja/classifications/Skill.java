package id.antarkerja.classifications;

import java.util.List;
import java.util.Locale;

/**
 * An entry of our own skill vocabulary.
 *
 * @param code never reused, fits in a short: 101 to 9999
 * @param synonyms everyday names and abbreviations in both languages
 */
public record Skill(
    int code, SkillKind kind, String indonesian, String english, List<String> synonyms) {

  /** English for an English reader, else Indonesian. */
  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? english : indonesian;
  }
}
