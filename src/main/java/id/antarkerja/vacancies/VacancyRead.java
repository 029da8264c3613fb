package id.antarkerja.vacancies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy in full, for officers.
 *
 * @param description safe HTML
 * @param qualification safe HTML
 * @param decisionNote what the officer told the employer when sending it back or refusing it
 */
public record VacancyRead(
    VacancySummary summary,
    VacancyFacts facts,
    String description,
    String qualification,
    Origin origin,
    boolean confidential,
    @Nullable UUID contact,
    @Nullable String decisionNote) {}
