package id.antarkerja.vacancies;

/**
 * What the officer decided about one flag.
 *
 * @param number the flag's number within its vacancy, from 0
 * @param words OWN_WORDS: the words to stand instead; ACCEPTED: the employer's reason; otherwise
 *     empty
 */
public record FlagDecision(int number, Kind kind, String words) {
  public enum Kind {
    /** The neutral proposal stands instead; for a field: not published. */
    PROPOSAL,
    OWN_WORDS,
    DELETED,
    /** The nature of the job is the reason; the words stay. */
    ACCEPTED,
    /** The guard was wrong: no criterion, the words stay. */
    NO_CRITERION
  }

  public static final int SHORTEST_REASON = 10;
}
