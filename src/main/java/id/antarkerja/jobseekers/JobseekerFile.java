package id.antarkerja.jobseekers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an officer of the holding office, or of one that was let in, sees of a person.
 *
 * @param consents latest answer per purpose; missing means not asked
 * @param registrations newest first
 * @param events newest first
 * @param mayChange whether the reader's own office holds the person
 */
public record JobseekerFile(
    JobseekerId id,
    UUID publicId,
    UUID cardId,
    long seq,
    int version,
    UUID officeId,
    String territory,
    Identity identity,
    Profile profile,
    Map<Purpose, Boolean> consents,
    List<Registration> registrations,
    List<Event> events,
    boolean mayChange) {

  public Registration registration() {
    return registrations.getFirst();
  }

  public @Nullable String maskedPhone() {
    return identity.phone() == null ? null : Phones.masked(identity.phone());
  }

  /** "s•••@uji.example". */
  public @Nullable String maskedEmail() {
    String email = identity.email();
    return email == null ? null : email.charAt(0) + "•••" + email.substring(email.indexOf('@'));
  }

  /** One AK/I card. */
  public record Registration(
      RegistrationId id,
      String number,
      RegistrationStatus status,
      LocalDate issuedOn,
      LocalDate expiresOn,
      int reports,
      @Nullable LocalDate closedOn,
      @Nullable String reason) {

    /** "3215 231126 000087", as it is read aloud. */
    String spaced() {
      return number.substring(0, 4) + " " + number.substring(4, 10) + " " + number.substring(10);
    }
  }

  /**
   * A dated fact: REGISTERED, REPORTED, PLACED or REMOVED with its reason.
   *
   * @param actor account of the officer; null for the system
   */
  public record Event(
      String kind,
      @Nullable String reason,
      LocalDate onDate,
      UUID officeId,
      @Nullable UUID actor) {}

  @Override
  public String toString() {
    return "JobseekerFile[" + id.value() + "]";
  }
}
