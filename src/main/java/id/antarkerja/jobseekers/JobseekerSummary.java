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
 * @param number of the latest AK/I card, 16 digits
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

  static List<UUID> ids(List<JobseekerSummary> persons) {
    return persons.stream().map(one -> one.id().value()).toList();
  }

  /** The same persons, each named as a list may name them. */
  static List<JobseekerSummary> named(List<JobseekerSummary> persons, Listed how) {
    return how.anyShortened()
        ? persons.stream().map(one -> one.named(how.name(one.id().value(), one.name()))).toList()
        : persons;
  }

  /** The same with the name as a list may tell it. */
  JobseekerSummary named(String shown) {
    return with(shown, bornOn, birthPlace);
  }

  /** As far as somebody may see it. */
  JobseekerSummary as(Decision.Allowed allowed, LocalDate today) {
    return allowed.shows(Field.BIRTH) ? this : with(name, Ages.blurred(bornOn, today), null);
  }

  private JobseekerSummary with(String shown, LocalDate born, @Nullable String birthplace) {
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
        number,
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
