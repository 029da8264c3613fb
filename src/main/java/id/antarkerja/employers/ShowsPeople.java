package id.antarkerja.employers;

import java.util.UUID;

/** What modules above show of people to an employer. */
public interface ShowsPeople {
  /** Whether whoever signs in for the company would be shown anybody, by whichever office. */
  boolean to(UUID company);
}
