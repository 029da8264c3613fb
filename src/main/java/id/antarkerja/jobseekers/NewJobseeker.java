package id.antarkerja.jobseekers;

import java.util.Map;

/**
 * A person at the counter.
 *
 * @param consents answers given; a purpose that is missing was not asked
 * @param othersChecked the officer has seen those who look the same and says that they are others
 */
public record NewJobseeker(
    Identity identity, Profile profile, Map<Purpose, Boolean> consents, boolean othersChecked) {
  public NewJobseeker {
    consents = Map.copyOf(consents);
  }
}
