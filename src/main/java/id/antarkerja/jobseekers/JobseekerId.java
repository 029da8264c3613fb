package id.antarkerja.jobseekers;

import id.antarkerja.kernel.Uuid7;
import java.util.UUID;

/** A person who looks for work; never in an address, that is the public id. */
public record JobseekerId(UUID value) {
  public static JobseekerId next() {
    return new JobseekerId(Uuid7.next());
  }
}
