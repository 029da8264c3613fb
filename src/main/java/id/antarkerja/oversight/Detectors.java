package id.antarkerja.oversight;

import id.antarkerja.audit.Findings;
import id.antarkerja.audit.Findings.Detector;
import id.antarkerja.jobs.Recurring;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through the trail for what no working day looks like; each finding is told once a day. */
@Component
class Detectors implements Recurring {
  private final Findings findings;
  private final TransactionTemplate transaction;

  Detectors(Findings findings, TransactionTemplate transaction) {
    this.findings = findings;
    this.transaction = transaction;
  }

  @Override
  public String code() {
    return "oversight.detect";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    Instant now = Instant.now();
    for (Detector detector : Detector.values()) {
      transaction.executeWithoutResult(status -> findings.look(detector, now));
    }
  }
}
