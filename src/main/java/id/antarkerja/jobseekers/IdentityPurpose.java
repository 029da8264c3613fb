package id.antarkerja.jobseekers;

import java.util.Locale;

/** What an officer needs a NIK, a phone number or an e-mail address in full for. */
enum IdentityPurpose {
  CHECK_CARD,
  CONTACT,
  CORRECT,
  OTHER_AUTHORITY;

  String textKey() {
    return "jobseekers.purpose." + name();
  }

  /** What the audit trail says, e.g. {@code jobseeker.identity.contact}. */
  String action() {
    return "jobseeker.identity." + name().toLowerCase(Locale.ROOT);
  }
}
