package id.antarkerja.placements;

import id.antarkerja.kernel.Sex;
import id.antarkerja.referrals.Contract;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A placement as it is now.
 *
 * @param education level 0 to 13
 * @param personRegion undotted code of the regency where the person lives
 * @param officeId the office that held the person at the report, with its {@code territory}
 * @param wage whole rupiah a month
 * @param startOn first day of work (TMT)
 */
public record Placement(
    PlacementId id,
    int version,
    PlacementStatus status,
    UUID personId,
    UUID personPublicId,
    String personName,
    Sex sex,
    @Nullable Integer education,
    String personRegion,
    VacancyId vacancyId,
    String vacancyTitle,
    String vacancyPlace,
    @Nullable String occupationGroup,
    @Nullable String kbli,
    UUID employerId,
    String employerName,
    @Nullable UUID referralId,
    UUID officeId,
    String territory,
    String vacancyTerritory,
    Side reportedBy,
    LocalDate reportedOn,
    PlacementScope scope,
    @Nullable Contract contract,
    @Nullable Long wage,
    LocalDate startOn,
    @Nullable LocalDate confirmedOn,
    @Nullable ConfirmedHow confirmedHow,
    @Nullable LocalDate endedOn,
    @Nullable String reason) {

  static final String COLUMNS =
      """
      select id, version, status, person_id, person_public_id, person_name, sex, education,
             person_region, vacancy_id, vacancy_title, vacancy_place, occupation_group, kbli,
             employer_id, employer_name, referral_id, office_id, territory, vacancy_territory,
             reported_by, reported_on, scope, contract, wage, start_on, confirmed_on,
             confirmed_how, ended_on, reason
        from placements.placements
      """;

  /** Text key of the reason; null when there is none. */
  public @Nullable String reasonKey() {
    return reason == null ? null : "placements.reason." + reason;
  }

  @Override
  public String toString() {
    return "Placement[" + id.value() + " " + status + "]";
  }
}
