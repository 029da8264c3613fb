package id.antarkerja.employers;

import id.antarkerja.kernel.Uuid7;
import java.util.UUID;

public record EmployerId(UUID value) {
  public static EmployerId next() {
    return new EmployerId(Uuid7.next());
  }
}
