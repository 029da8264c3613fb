package id.antarkerja.vacancies;

/** What a place of work can offer to people who need it; matched by need, never by diagnosis. */
public enum Accommodation {
  STAIRS_FREE,
  WRITTEN_INSTRUCTIONS,
  SIGN_LANGUAGE,
  SCREEN_READER,
  FREQUENT_BREAKS,
  NO_NIGHT_SHIFT
}
