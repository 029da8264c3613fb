package id.antarkerja.matching;

import id.antarkerja.jobseekers.MatchProfile;
import id.antarkerja.matching.RowStore.Person;
import id.antarkerja.vacancies.Vacancies;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all rows anew from the registries, many at a time and in short transactions, so that
 * nobody's work waits for it. A row that somebody wrote since it began is left as it is.
 */
@Component
class Rebuild {
  private static final int AT_ONCE = 2_000;
  private static final String ALWAYS = "";

  private final Vacancies vacancies;
  private final Coding coding;
  private final Rewriting rewriting;
  private final RowStore store;
  private final TransactionTemplate transaction;
  private final TransactionTemplate ownTransaction;

  Rebuild(
      Vacancies vacancies,
      Coding coding,
      Rewriting rewriting,
      RowStore store,
      PlatformTransactionManager transactions) {
    this.vacancies = vacancies;
    this.coding = coding;
    this.rewriting = rewriting;
    this.store = store;
    transaction = new TransactionTemplate(transactions);
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  void vacancies() {
    vacancies(snapshot());
  }

  private String snapshot() {
    String now = transaction.execute(status -> store.snapshot());
    return now == null ? ALWAYS : now;
  }

  private void vacancies(String asOf) {
    List<Long> met = new ArrayList<>();
    List<VacancyRow> batch = new ArrayList<>(AT_ONCE);
    Runnable write =
        () -> {
          batch.forEach(row -> met.add(row.seq()));
          ownTransaction.executeWithoutResult(status -> store.putVacancies(batch, asOf));
          batch.clear();
        };
    vacancies.openForMatching(
        facts -> {
          batch.add(coding.row(facts));
          if (batch.size() == AT_ONCE) {
            write.run();
          }
        });
    write.run();
    transaction.executeWithoutResult(status -> store.removeVacanciesNotMet(asOf, met));
  }

  /** In the caller's transaction. */
  void people(List<MatchProfile> profiles) {
    for (int from = 0; from < profiles.size(); from += AT_ONCE) {
      int to = Math.min(profiles.size(), from + AT_ONCE);
      store.putPeople(active(profiles.subList(from, to)), ALWAYS);
    }
  }

  private List<Person> active(List<MatchProfile> profiles) {
    return profiles.stream().filter(MatchProfile::active).map(rewriting::person).toList();
  }
}
