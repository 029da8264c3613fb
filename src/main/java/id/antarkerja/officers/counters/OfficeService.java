package id.antarkerja.officers.counters;

import java.util.List;
import java.util.stream.Stream;

/** What an office can do, and for whom: the three legal tasks in plain words. */
public enum OfficeService {
  REGISTRATION(true),
  GUIDANCE(true),
  REFERRAL(true),
  TRAINING(true),
  UNEMPLOYMENT_BENEFIT(true),
  DISABILITY(true),
  MIGRANT_WORKERS(true),
  FRAUD_ADVICE(true),
  VACANCIES(false),
  CANDIDATES(false),
  JOB_ANALYSIS(false),
  JOB_FAIRS(false),
  INTER_REGION(false),
  DISABILITY_HIRING(false);

  private final boolean forSeekers;

  OfficeService(boolean forSeekers) {
    this.forSeekers = forSeekers;
  }

  public boolean isForSeekers() {
    return forSeekers;
  }

  public static List<OfficeService> all(boolean forSeekers) {
    return Stream.of(values()).filter(one -> one.forSeekers == forSeekers).toList();
  }

  public String textKey() {
    return "officers.service." + name();
  }
}
