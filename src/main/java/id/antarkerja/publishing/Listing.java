package id.antarkerja.publishing;

import id.antarkerja.classifications.Accommodation;
import id.antarkerja.classifications.Education;
import id.antarkerja.classifications.WorkType;
import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published vacancy as the public knows it.
 *
 * @param employer null when the employer wants to stay unnamed
 * @param regency code of the place of work
 * @param wageMin monthly, whole rupiah; both null when no believable wage may be shown
 * @param description safe HTML; so is qualification
 */
record Listing(
    UUID id,
    long seq,
    String title,
    @Nullable String employer,
    boolean verified,
    String country,
    String regency,
    @Nullable String district,
    String place,
    @Nullable String occupationGroup,
    int openings,
    int seatsLeft,
    @Nullable Long wageMin,
    @Nullable Long wageMax,
    @Nullable Education minEducation,
    @Nullable Integer minExperienceYears,
    @Nullable WorkType workType,
    List<Accommodation> accommodations,
    List<Integer> skills,
    Instant publishedAt,
    LocalDate expiresOn,
    Instant closesAt,
    @Nullable String sourceLink,
    String description,
    String qualification) {

  boolean hasWage() {
    return wageMin != null || wageMax != null;
  }

  boolean withoutExperience() {
    return minExperienceYears != null && minExperienceYears == 0;
  }

  OfficeZone zone() {
    return OfficeZone.ofRegion(regency);
  }

  LocalDate publishedOn() {
    return LocalDate.ofInstant(publishedAt, zone().zone());
  }

  String href() {
    return "/lowongan/" + id;
  }

  Place end() {
    return new Place(publishedAt, seq);
  }
}
