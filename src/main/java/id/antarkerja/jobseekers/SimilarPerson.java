package id.antarkerja.jobseekers;

import java.util.List;

/**
 * Somebody of the own scope who may be the same person.
 *
 * @param kinds NIK, PHONE, NAME_BIRTH, NAME_DAY, WORD_BIRTH
 */
record SimilarPerson(JobseekerSummary person, List<String> kinds) {
  static final String SAME_NIK = "NIK";
  static final String SAME_NAME_AND_BIRTH = "NAME_BIRTH";

  /** Name and birth date are the same: an officer has to say that these are two people. */
  boolean strong() {
    return kinds.contains(SAME_NAME_AND_BIRTH);
  }
}
