package id.antarkerja.practices;

import java.time.LocalDate;
import java.util.UUID;

/** Where a practice comes from. */
public sealed interface Origin {
  PracticeKind kind();

  /**
   * @param region code of a province or regency, undotted
   * @param office that did it
   */
  record Here(String region, UUID office, LocalDate from, LocalDate to) implements Origin {
    @Override
    public PracticeKind kind() {
      return PracticeKind.OWN;
    }
  }

  /**
   * @param by the organisation that says so
   * @param year of what is said
   */
  record Abroad(String country, String by, String url, int year) implements Origin {
    @Override
    public PracticeKind kind() {
      return PracticeKind.ABROAD;
    }
  }
}
