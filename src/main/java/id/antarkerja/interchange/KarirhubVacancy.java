package id.antarkerja.interchange;

import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vacancy as Karirhub's public catalogue describes it, checked for shape but not yet resolved.
 *
 * @param openings places still free
 * @param regencyCode undotted Kemendagri code, e.g. "3209"; null when the record names none
 * @param districtCode undotted, e.g. "320133"
 * @param educationLevel Karirhub's level: SMP 20, SMA and SMK 30, Diploma 40, Sarjana 50
 */
record KarirhubVacancy(
    String id,
    @Nullable String employerId,
    String employerName,
    @Nullable String industry,
    String title,
    int openings,
    LocalDateTime publishedAt,
    LocalDate expiresOn,
    String description,
    String qualification,
    boolean wageShown,
    @Nullable Long wageMin,
    @Nullable Long wageMax,
    @Nullable Sex sex,
    @Nullable String physicalCondition,
    @Nullable String maritalStatus,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    @Nullable Integer minExperienceYears,
    @Nullable Integer educationLevel,
    @Nullable String educationName,
    @Nullable String jobType,
    List<String> skills,
    @Nullable String regencyCode,
    @Nullable String districtCode,
    @Nullable String placeName,
    boolean confidential,
    @Nullable String link) {}
