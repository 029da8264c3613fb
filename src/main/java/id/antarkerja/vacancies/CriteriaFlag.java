package id.antarkerja.vacancies;

/**
 * One place where a criterion stands.
 *
 * @param start offset of the first character in the safe HTML of {@code place}, in the plain title
 *     for TITLE; 0 for FIELD
 * @param end offset behind the last; 0 for FIELD
 * @param words the exact words, tags left out; for FIELD the reported value, e.g. "18–35"
 * @param language "id" or "en": the language of the words and of the neutral proposal
 */
public record CriteriaFlag(
    CriteriaKind kind, Place place, int start, int end, String words, String language) {

  public enum Place {
    FIELD,
    TITLE,
    DESCRIPTION,
    QUALIFICATION
  }

  /** Message key of the neutral words that may stand instead. */
  public String proposalKey() {
    return "vacancies.proposal." + (place == Place.FIELD ? "FIELD" : kind.name());
  }
}
