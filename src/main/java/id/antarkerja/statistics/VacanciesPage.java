package id.antarkerja.statistics;

import java.util.List;

/** The vacancies behind a number; their places add up to it. */
record VacanciesPage(ListHead head, List<Behind.VacancyRow> rows) {}
