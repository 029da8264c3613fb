package id.antarkerja.referrals;

import id.antarkerja.vacancies.VacancyId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One office asks another for the person behind a card. Both read the same row; neither name nor id
 * of the person is in it.
 *
 * @param cardWanted 4-digit occupation groups, separated by commas
 * @param cardSkills codes of the vocabulary, separated by commas
 * @param cardRegency empty when it was asked by a number, not a card
 * @param dueOn last day on which an answer is in time
 */
public record ReferralRequest(
    UUID id,
    UUID cardId,
    String cardWanted,
    String cardSkills,
    String cardRegency,
    VacancyId vacancyId,
    String vacancyTitle,
    String employerName,
    UUID fromOffice,
    String fromOfficeName,
    String fromTerritory,
    UUID toOffice,
    String toOfficeName,
    String toTerritory,
    Status status,
    @Nullable RequestRefusal reason,
    LocalDate askedOn,
    LocalDate dueOn,
    @Nullable LocalDate answeredOn) {

  /** An open request is answered by a referral or a reason, or it expires. */
  public enum Status {
    OPEN,
    REFERRED,
    DECLINED,
    EXPIRED
  }

  static final String COLUMNS =
      """
      select id, card_id, array_to_string(card_wanted, ',') as card_wanted,
             array_to_string(card_skills, ',') as card_skills, card_regency, vacancy_id,
             vacancy_title, employer_name, from_office, from_office_name, from_territory,
             to_office, to_office_name, to_territory, status, reason, asked_on, due_on,
             answered_on
        from referrals.requests
      """;

  public boolean open() {
    return status == Status.OPEN;
  }

  /** Asked for somebody of whom a number was known: there is no card to show. */
  public boolean byNumber() {
    return cardRegency.isEmpty();
  }

  public boolean overdue(LocalDate today) {
    return open() && dueOn.isBefore(today);
  }

  public List<String> wantedGroups() {
    return split(cardWanted);
  }

  public List<Integer> skillCodes() {
    return split(cardSkills).stream().map(Integer::valueOf).toList();
  }

  private static List<String> split(String codes) {
    return codes.isEmpty() ? List.of() : Arrays.asList(codes.split(","));
  }
}
