package id.antarkerja.referrals;

import id.antarkerja.kernel.Sex;
import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is now. What is said of the person is a copy from the day of the proposal.
 *
 * @param education level 0 to 13
 * @param skills codes of the vocabulary, separated by commas
 * @param officeId the office that holds the person, with its {@code territory}
 * @param vacancyOfficeId the office of the place of work; null where there is none
 * @param dueOn last day on which the answer of {@code dueSide} is in time
 * @param wage whole rupiah a month
 * @param reason a code; what it stands for depends on the status
 * @param reasonText the employer's own words, at most 200 characters
 */
public record Referral(
    ReferralId id,
    int version,
    ReferralStatus status,
    UUID personId,
    UUID personPublicId,
    String personName,
    @Nullable Integer birthYear,
    Sex sex,
    @Nullable Integer education,
    String skills,
    VacancyId vacancyId,
    String vacancyTitle,
    String vacancyPlace,
    UUID employerId,
    String employerName,
    UUID officeId,
    String territory,
    @Nullable UUID vacancyOfficeId,
    String vacancyTerritory,
    String officerName,
    LocalDate proposedOn,
    @Nullable DueSide dueSide,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate answeredOn,
    @Nullable AnswerHow answeredHow,
    boolean consented,
    @Nullable String letterNo,
    @Nullable String letterCode,
    @Nullable LocalDate letterOn,
    @Nullable LocalDate interviewOn,
    @Nullable LocalTime interviewTime,
    @Nullable String interviewPlace,
    @Nullable LocalDate startOn,
    @Nullable Contract contract,
    @Nullable Long wage,
    @Nullable String reason,
    @Nullable String reasonText,
    @Nullable LocalDate endedOn) {

  static final String COLUMNS =
      """
      select id, version, status, person_id, person_public_id, person_name, birth_year, sex,
             education, array_to_string(skills, ',') as skills, vacancy_id, vacancy_title,
             vacancy_place, employer_id, employer_name, office_id, territory, vacancy_office_id,
             vacancy_territory, officer_name, proposed_on, due_side, due_on, answered_on,
             answered_how, consent_at is not null as consented, letter_no, letter_code, letter_on,
             interview_on, interview_time, interview_place, start_on, contract, wage, reason,
             reason_text, ended_on
        from referrals.referrals
      """;

  public boolean overdue(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today);
  }

  public boolean crossesOffices() {
    return vacancyOfficeId != null && !vacancyOfficeId.equals(officeId);
  }

  public List<Integer> skillCodes() {
    return skills.isEmpty()
        ? List.of()
        : Arrays.stream(skills.split(",")).map(Integer::valueOf).toList();
  }

  public @Nullable Interview interview() {
    return interviewOn == null ? null : new Interview(interviewOn, interviewTime, interviewPlace);
  }

  /** Text key of the reason; null when there is none. */
  public @Nullable String reasonKey() {
    return reason == null ? null : "referrals.reason." + reason;
  }

  @Override
  public String toString() {
    return "Referral[" + id.value() + " " + status + "]";
  }
}
