package id.antarkerja.vacancies;

/**
 * Criteria that need an officer's decision before anything is published.
 *
 * <p>Rule behind each: circular M/6/HK.04/V/2025 of the Minister of Manpower (28 May 2025) against
 * discriminatory criteria such as age, looks, marital status and height, extended to disability;
 * for sex and religion Law 13/2003 article 32 (equal and without discrimination).
 */
public enum CriteriaKind {
  AGE("SE_M6_2025", true),
  SEX("UU13_2003_32", true),
  MARITAL_STATUS("SE_M6_2025", false),
  LOOKS("SE_M6_2025", false),
  BODY_SIZE("SE_M6_2025", true),
  RELIGION("UU13_2003_32", true),
  PHYSICAL_CONDITION("SE_M6_2025", false);

  private final String rule;
  private final boolean mayBeJustified;

  CriteriaKind(String rule, boolean mayBeJustified) {
    this.rule = rule;
    this.mayBeJustified = mayBeJustified;
  }

  /** Code of the rule; its title stands in the messages. */
  public String rule() {
    return rule;
  }

  /** Can the nature of the job be a reason that an officer accepts? */
  public boolean mayBeJustified() {
    return mayBeJustified;
  }
}
