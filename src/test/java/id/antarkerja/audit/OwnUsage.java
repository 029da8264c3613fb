package id.antarkerja.audit;

import id.antarkerja.access.Acting;
import java.util.Objects;
import java.util.UUID;

/** What the one who acts was shown, as the page of limits tells them. */
public final class OwnUsage {
  private OwnUsage() {}

  public static Readings.Usage of(Readings readings) {
    UUID self = Objects.requireNonNull(Acting.current().actor().id());
    return readings.usage().stream()
        .filter(one -> one.account().equals(self))
        .findFirst()
        .orElseThrow();
  }
}
