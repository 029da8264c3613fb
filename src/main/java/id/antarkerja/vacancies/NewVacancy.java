package id.antarkerja.vacancies;

import id.antarkerja.classifications.WorkType;
import id.antarkerja.employers.EmployerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as reported, before verification.
 *
 * @param title at most 200 characters, plain text
 * @param description HTML; reduced to paragraphs, lists, bold and italic on its way in
 * @param qualification HTML as well
 * @param regency undotted code of the place of work, "3215"
 * @param district undotted, "321501"
 * @param place names of regency and province, for showing and searching
 * @param occupationGroup KBJI unit group, "8142"
 * @param kbji KBJI title, "8142.04"
 * @param openings 1 to 10,000
 * @param wage as reported; what may be shown is {@link Wage#stated()}
 * @param reportedSkills names of skills as reported, whether or not the vocabulary knows them
 * @param expiresOn last day, in the zone of the place
 * @param confidential the employer's name is not published
 */
public record NewVacancy(
    EmployerId employer,
    String title,
    String description,
    String qualification,
    ReportedCriteria reported,
    String regency,
    @Nullable String district,
    String place,
    @Nullable String occupationGroup,
    @Nullable String kbji,
    @Nullable String kbli,
    int openings,
    Wage wage,
    Requirements requirements,
    List<String> reportedSkills,
    @Nullable WorkType workType,
    Accommodations accommodations,
    LocalDate expiresOn,
    Origin origin,
    boolean confidential,
    @Nullable UUID contact) {}
