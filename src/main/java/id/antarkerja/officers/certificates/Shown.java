package id.antarkerja.officers.certificates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every colleague may know of a confirmed certificate. */
public record Shown(UUID officerId, String name, String issuer, @Nullable LocalDate validUntil) {
  public Ending ending(LocalDate today) {
    return Ending.of(validUntil, today);
  }
}
