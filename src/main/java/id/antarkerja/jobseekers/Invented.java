package id.antarkerja.jobseekers;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names of nobody, that look like others in a register. */
public final class Invented {
  private static final String[] FIRST = {
    "Adriana", "Bagas", "Cahyani", "Damar", "Elvina", "Fajrin", "Galuh", "Hendri", "Intan",
    "Jatmiko"
  };
  private static final String[] MIDDLE = {
    "Kusuma", "Laksmi", "Mahesa", "Nirmala", "Oktavian", "Prameswari", "Rinjani", "Satria"
  };
  private static final String[] SYLLABLES = {
    "wi", "ra", "di", "na", "ta", "ku", "su", "ma", "ha", "ri", "sa", "pu", "lo", "ja", "ni"
  };
  private static final int LONG = 4;

  private Invented() {}

  /** Of some four million. */
  public static String name(RandomGenerator random) {
    var last = new StringBuilder();
    for (int i = 0; i < LONG; i++) {
      last.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return FIRST[random.nextInt(FIRST.length)]
        + " "
        + MIDDLE[random.nextInt(MIDDLE.length)]
        + " "
        + last.substring(0, 1).toUpperCase(Locale.ROOT)
        + last.substring(1);
  }
}
