package id.antarkerja.jobseekers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same person: with a summary in the own scope, else only the office.
 *
 * @param kinds NIK, PHONE, NAME_BIRTH; within the scope also NAME_DAY, WORD_BIRTH
 */
record SimilarPerson(
    @Nullable JobseekerSummary person, @Nullable UUID officeId, List<String> kinds) {
  static final String SAME_NIK = "NIK";
  static final String SAME_NAME_AND_BIRTH = "NAME_BIRTH";

  /** Name and birth date are the same: an officer has to say that these are two people. */
  boolean strong() {
    return kinds.contains(SAME_NAME_AND_BIRTH);
  }
}
