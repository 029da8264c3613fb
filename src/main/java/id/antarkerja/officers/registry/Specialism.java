package id.antarkerja.officers.registry;

/**
 * What an officer knows best: our own vocabulary, drawn from what the Community of Practice works
 * on (domain reference 1.4, 2.11 to 2.13).
 */
public enum Specialism {
  DISABILITY,
  WOMEN_HEADS_OF_HOUSEHOLD,
  OLDER_WORKERS,
  FORMER_INMATES,
  YOUNG_PEOPLE,
  CASE_MANAGEMENT,
  CAREER_GUIDANCE,
  JOB_ANALYSIS,
  JOB_CANVASSING,
  JOB_FAIRS,
  LABOUR_MARKET_INFORMATION,
  UNEMPLOYMENT_BENEFIT,
  MIGRANT_WORKERS,
  MIGRANT_VILLAGES,
  SCHOOL_TO_WORK,
  TRAINING_LINKS,
  SELF_EMPLOYMENT,
  FRAUD_PREVENTION;

  public String textKey() {
    return "officers.specialism." + name();
  }
}
