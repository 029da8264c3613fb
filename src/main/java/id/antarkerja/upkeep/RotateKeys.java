package id.antarkerja.upkeep;

import id.antarkerja.access.KeyRotation;
import id.antarkerja.jobs.JobKind;
import id.antarkerja.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Long work in the background; after a crash it goes on with the same version. */
@Component
class RotateKeys implements JobKind {
  static final String CODE = "keys.rotate";

  private final KeyRotation rotation;

  RotateKeys(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(JobRun run) {
    rotation.rotateTo(Integer.parseInt(run.payload()), run::progress);
  }
}
