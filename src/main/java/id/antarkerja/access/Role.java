package id.antarkerja.access;

/** What an account may do at all; how far it sees is its {@link Scope}. */
public enum Role {
  /** Registers, matches, refers, places. */
  OFFICER("antarkerja_officer"),
  /** Head of an office: an officer who also answers for its figures. */
  HEAD("antarkerja_officer"),
  /** Makes accounts and offices; sees no jobseeker. */
  ADMIN("antarkerja_admin"),
  /** Reads who did what; sees no jobseeker. */
  AUDITOR("antarkerja_auditor"),
  /** A jobseeker on their own pages; sees what is their own. */
  CITIZEN("antarkerja_citizen"),
  /** A contact person of an employer, signed in; sees what was sent to that employer. */
  EMPLOYER("antarkerja_employer"),
  /** An employer who follows a signed link; has no account. */
  EMPLOYER_LINK("antarkerja_employer"),
  /** Anybody. */
  PUBLIC("antarkerja_public"),
  /** Jobs, listeners and start-up. */
  SYSTEM("antarkerja_system");

  private final String databaseRole;

  Role(String databaseRole) {
    this.databaseRole = databaseRole;
  }

  String databaseRole() {
    return databaseRole;
  }
}
