package id.antarkerja.jobseekers;

/**
 * For the AK/I card alone, in the order of its codes 1 to 7; never matched, counted or exported.
 */
public enum Religion {
  ISLAM,
  CATHOLIC,
  PROTESTANT,
  HINDU,
  BUDDHIST,
  CONFUCIAN,
  OTHER;

  public String textKey() {
    return "jobseekers.religion." + name();
  }
}
