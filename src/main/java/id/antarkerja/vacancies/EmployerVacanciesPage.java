package id.antarkerja.vacancies;

import id.antarkerja.employers.EmployerSummary;
import java.util.List;

/** An employer's newest vacancies, as far as the reader may see them. */
record EmployerVacanciesPage(EmployerSummary employer, List<VacancySummary> rows) {}
