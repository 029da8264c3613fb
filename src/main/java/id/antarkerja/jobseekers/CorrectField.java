package id.antarkerja.jobseekers;

import org.jspecify.annotations.Nullable;

/**
 * What a person may ask to have corrected; the profile changes at the counter without a request.
 */
enum CorrectField {
  NAME("name"),
  BORN_ON("bornOn"),
  BIRTH_PLACE("birthPlace"),
  NIK("nik"),
  PHONE("phone"),
  EMAIL("email"),
  ADDRESS("address");

  private final String textKey;

  CorrectField(String textKey) {
    this.textKey = textKey;
  }

  String textKey() {
    return textKey;
  }

  /** As it stands; days as ISO. */
  @Nullable String of(JobseekerFile file) {
    Identity who = file.identity();
    return switch (this) {
      case NAME -> who.name();
      case BORN_ON -> who.bornOn().toString();
      case BIRTH_PLACE -> who.birthPlace();
      case NIK -> who.nik() == null ? null : who.nik().digits();
      case PHONE -> who.phone();
      case EMAIL -> who.email();
      case ADDRESS -> file.profile().address();
    };
  }
}
