package id.antarkerja.vacancies;

import id.antarkerja.kernel.Uuid7;
import java.util.UUID;

public record VacancyId(UUID value) {
  public static VacancyId next() {
    return new VacancyId(Uuid7.next());
  }
}
