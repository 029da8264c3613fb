package id.antarkerja.matching;

import id.antarkerja.jobseekers.JobseekerId;
import id.antarkerja.jobseekers.Jobseekers;
import id.antarkerja.jobseekers.MatchProfile;
import id.antarkerja.matching.RowStore.Person;
import id.antarkerja.vacancies.Vacancies;
import id.antarkerja.vacancies.VacancyId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a packed row in the transaction of the change, and the columns once that has committed.
 */
@Component
class Rewriting {
  private static final String ALWAYS = "";

  private final Vacancies vacancies;
  private final Jobseekers jobseekers;
  private final Coding coding;
  private final RowStore store;
  private final Memory memory;

  Rewriting(
      Vacancies vacancies, Jobseekers jobseekers, Coding coding, RowStore store, Memory memory) {
    this.vacancies = vacancies;
    this.jobseekers = jobseekers;
    this.coding = coding;
    this.store = store;
    this.memory = memory;
  }

  void vacancy(VacancyId id) {
    var open =
        vacancies.facts(id).map(coding::row).filter(row -> row.open() && row.seatsLeft() > 0);
    if (open.isEmpty()) {
      removeVacancy(id);
      return;
    }
    VacancyRow row = open.get();
    store.putVacancies(List.of(row), ALWAYS);
    afterCommit(() -> memory.put(row));
  }

  void removeVacancy(VacancyId id) {
    store.removeVacancy(id.value()).ifPresent(seq -> afterCommit(() -> memory.removeVacancy(seq)));
  }

  void person(JobseekerId id) {
    var active = jobseekers.profile(id).filter(MatchProfile::active);
    if (active.isEmpty()) {
      removePerson(id);
      return;
    }
    Person person = person(active.get());
    store.putPeople(List.of(person), ALWAYS);
    afterCommit(() -> memory.put(person));
  }

  void removePerson(JobseekerId id) {
    store.removePerson(id.value()).ifPresent(seq -> afterCommit(() -> memory.removePerson(seq)));
  }

  Person person(MatchProfile profile) {
    return new Person(coding.row(profile), profile.territory(), profile.showCard());
  }

  private static void afterCommit(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
