package id.antarkerja.officers.registry;

import static id.antarkerja.officers.registry.Grade.III_A;
import static id.antarkerja.officers.registry.Grade.III_B;
import static id.antarkerja.officers.registry.Grade.III_C;
import static id.antarkerja.officers.registry.Grade.III_D;
import static id.antarkerja.officers.registry.Grade.IV_A;
import static id.antarkerja.officers.registry.Grade.IV_B;
import static id.antarkerja.officers.registry.Grade.IV_C;
import static id.antarkerja.officers.registry.Grade.IV_D;
import static id.antarkerja.officers.registry.Grade.IV_E;

import java.util.List;

/**
 * Levels of the functional position (PermenPANRB 1/2022). Which grades fit which level is commonly
 * published and not verified against the regulation (domain reference 2.2).
 */
public enum Level {
  PERTAMA(III_A, III_B),
  MUDA(III_C, III_D),
  MADYA(IV_A, IV_B, IV_C),
  UTAMA(IV_D, IV_E);

  private final List<Grade> grades;

  Level(Grade... grades) {
    this.grades = List.of(grades);
  }

  public boolean fits(Grade grade) {
    return grades.contains(grade);
  }

  public List<Grade> grades() {
    return grades;
  }

  public String textKey() {
    return "officers.level." + name();
  }
}
