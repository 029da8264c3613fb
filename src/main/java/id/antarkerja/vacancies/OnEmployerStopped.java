package id.antarkerja.vacancies;

import id.antarkerja.employers.EmployerStopped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a suspended or blocked employer offers is shown to nobody until an officer resumes it. */
@Component
class OnEmployerStopped {
  private final VacancyLifeCycle lifeCycle;

  OnEmployerStopped(VacancyLifeCycle lifeCycle) {
    this.lifeCycle = lifeCycle;
  }

  @EventListener
  void on(EmployerStopped stopped) {
    lifeCycle.pauseAllOf(stopped.employer());
  }
}
