package id.antarkerja.jobseekers;

/**
 * Why a person leaves the register before the card ends, other than being placed by the service.
 */
public enum WithdrawReason {
  FOUND_WORK_ALONE(RegistrationStatus.WITHDRAWN),
  STUDIES(RegistrationStatus.WITHDRAWN),
  FAMILY(RegistrationStatus.WITHDRAWN),
  NOT_LOOKING(RegistrationStatus.WITHDRAWN),
  MOVED(RegistrationStatus.MOVED),
  DECEASED(RegistrationStatus.DECEASED);

  private final RegistrationStatus status;

  WithdrawReason(RegistrationStatus status) {
    this.status = status;
  }

  RegistrationStatus status() {
    return status;
  }

  public String textKey() {
    return "jobseekers.withdraw." + name();
  }
}
