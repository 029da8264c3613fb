package id.antarkerja.vacancies;

import id.antarkerja.employers.EmployerRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Vacancies carry their employer's name, for lists and for searching. */
@Component
class OnEmployerRenamed {
  private final VacancyStore store;

  OnEmployerRenamed(VacancyStore store) {
    this.store = store;
  }

  @EventListener
  void on(EmployerRenamed renamed) {
    store.rename(renamed.employer(), renamed.name());
  }
}
