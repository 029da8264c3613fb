package id.antarkerja.vacancies;

/** People can be matched with it and sent to it from now on; heard inside the transaction. */
public record VacancyPublished(VacancyId vacancy) {}
