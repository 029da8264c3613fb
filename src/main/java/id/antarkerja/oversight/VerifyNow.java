package id.antarkerja.oversight;

import id.antarkerja.access.Acting;
import id.antarkerja.audit.Verifying;
import id.antarkerja.jobs.JobKind;
import id.antarkerja.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Everything is computed again because somebody wants to know. */
@Component
class VerifyNow implements JobKind {
  static final String CODE = "audit.verifyNow";

  private final Verifying verifying;

  VerifyNow(Verifying verifying) {
    this.verifying = verifying;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(JobRun run) {
    Acting.asSystem(CODE, () -> verifying.verify(true));
  }
}
