package id.antarkerja.vacancies;

/**
 * Nobody can be sent to it now: filled, expired, withdrawn, taken down, paused or under
 * verification again. Heard inside the transaction.
 */
public record VacancyClosed(VacancyId vacancy, VacancyStatus status) {}
