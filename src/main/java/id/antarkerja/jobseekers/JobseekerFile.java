package id.antarkerja.jobseekers;

import id.antarkerja.access.Action;
import id.antarkerja.access.Decision;
import id.antarkerja.access.Field;
import id.antarkerja.kernel.Phones;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an officer of the holding office, or of one that was let in, sees of a person.
 *
 * @param consents latest answer per purpose; missing means not asked
 * @param registrations newest first
 * @param events newest first
 * @param sight how far the reader sees, and why; what lies beyond is missing here
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
    Decision.Allowed sight) {

  public boolean mayChange() {
    return sight.may(Action.CHANGE);
  }

  /** The same as far as somebody may see it; what they may not is not in it at all. */
  JobseekerFile as(Decision.Allowed allowed, LocalDate today) {
    return new JobseekerFile(
        id,
        publicId,
        cardId,
        seq,
        version,
        officeId,
        territory,
        identity.as(allowed, today),
        profile.as(allowed),
        allowed.shows(Field.CONSENTS) ? consents : Map.of(),
        registrations,
        allowed.shows(Field.HISTORY) ? events : List.of(),
        allowed);
  }

  /** Codes of the protected fields that are in it, for the audit trail. */
  String[] protectedFields() {
    return Stream.of(
            identity.nik() == null ? null : "nik",
            identity.phone() == null ? null : "phone",
            identity.email() == null ? null : "email",
            profile.address() == null ? null : "address",
            profile.needs().isEmpty() ? null : "needs",
            sight.ground())
        .filter(Objects::nonNull)
        .toArray(String[]::new);
  }

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
