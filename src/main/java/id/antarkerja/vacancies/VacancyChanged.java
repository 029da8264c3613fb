package id.antarkerja.vacancies;

/** Something that matching reads has changed (seats, text, codes); heard inside the transaction. */
public record VacancyChanged(VacancyId vacancy) {}
