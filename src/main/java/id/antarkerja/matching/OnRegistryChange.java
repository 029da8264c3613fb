package id.antarkerja.matching;

import id.antarkerja.jobseekers.JobseekerChanged;
import id.antarkerja.jobseekers.JobseekerRegistered;
import id.antarkerja.jobseekers.JobseekersLoaded;
import id.antarkerja.jobseekers.RegistrationClosed;
import id.antarkerja.vacancies.VacancyChanged;
import id.antarkerja.vacancies.VacancyClosed;
import id.antarkerja.vacancies.VacancyPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears the registries inside their transactions: a row never differs from what it was made of. */
@Component
class OnRegistryChange {
  private final Rewriting rewriting;
  private final Rebuild rebuild;

  OnRegistryChange(Rewriting rewriting, Rebuild rebuild) {
    this.rewriting = rewriting;
    this.rebuild = rebuild;
  }

  @EventListener
  void on(VacancyPublished event) {
    rewriting.vacancy(event.vacancy());
  }

  @EventListener
  void on(VacancyChanged event) {
    rewriting.vacancy(event.vacancy());
  }

  @EventListener
  void on(VacancyClosed event) {
    rewriting.removeVacancy(event.vacancy());
  }

  @EventListener
  void on(JobseekerRegistered event) {
    rewriting.person(event.jobseeker());
  }

  @EventListener
  void on(JobseekerChanged event) {
    rewriting.person(event.jobseeker());
  }

  @EventListener
  void on(RegistrationClosed event) {
    rewriting.removePerson(event.jobseeker());
  }

  /** Other nodes and this one read them as followers. */
  @EventListener
  void on(JobseekersLoaded event) {
    rebuild.people(event.people());
  }
}
