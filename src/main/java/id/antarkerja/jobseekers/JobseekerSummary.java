package id.antarkerja.jobseekers;

import id.antarkerja.access.Decision;
import id.antarkerja.access.Field;
import id.antarkerja.audit.Listed;
import id.antarkerja.classifications.Education;
import id.antarkerja.kernel.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on one line, for lists, letters and the modules above.
 *
 * @param bornOn for who may not know it, another day that gives the same age
 * @param number of the latest AK/I card, 16 digits; of a stranger beyond the reader's limit masked
 * @param status of that card
 * @param officeId the office that holds the person, with its {@code territory}
 */
public record JobseekerSummary(
    JobseekerId id,
    UUID publicId,
    UUID cardId,
    String name,
    Sex sex,
    LocalDate bornOn,
    @Nullable String birthPlace,
    String regency,
    @Nullable String district,
    @Nullable Education education,
    List<String> wantedTitles,
    String number,
    RegistrationStatus status,
    LocalDate issuedOn,
    LocalDate expiresOn,
    UUID officeId,
    String territory,
    long seq) {

  /** Whether the person may be matched and referred. */
  public boolean active() {
    return status == RegistrationStatus.ISSUED;
  }

  /**
   * The same with name and number as a list may tell them.
   *
   * @param typed what was searched for
   */
  JobseekerSummary told(Listed how, String typed) {
    UUID person = id.value();
    return with(how.name(person, name, typed), bornOn, birthPlace, how.number(person, number));
  }

  /** As far as somebody may see it. */
  JobseekerSummary as(Decision.Allowed allowed, LocalDate today) {
    return allowed.shows(Field.BIRTH)
        ? this
        : with(name, Ages.blurred(bornOn, today), null, number);
  }

  private JobseekerSummary with(
      String shown, LocalDate born, @Nullable String birthplace, String shownNumber) {
    return new JobseekerSummary(
        id,
        publicId,
        cardId,
        shown,
        sex,
        born,
        birthplace,
        regency,
        district,
        education,
        wantedTitles,
        shownNumber,
        status,
        issuedOn,
        expiresOn,
        officeId,
        territory,
        seq);
  }

  @Override
  public String toString() {
    return "JobseekerSummary[" + id.value() + "]";
  }
}
