package id.antarkerja.employers;

/** Every state of an employer and every allowed step. */
public enum EmployerStatus {
  REGISTERED,
  VERIFIED,
  SUSPENDED,
  BLOCKED;

  public boolean mayBecome(EmployerStatus next) {
    return switch (this) {
      case REGISTERED -> next == VERIFIED || next == SUSPENDED || next == BLOCKED;
      case VERIFIED -> next == SUSPENDED || next == BLOCKED;
      case SUSPENDED -> next == VERIFIED || next == BLOCKED;
      case BLOCKED -> next == SUSPENDED;
    };
  }

  /** May this employer's vacancies be shown and filled? */
  public boolean mayRecruit() {
    return this == REGISTERED || this == VERIFIED;
  }
}
