package id.antarkerja.community.moderation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: behind that moment and, within it, that id. */
public record After(@Nullable Instant at, @Nullable UUID id) {
  public static final After START = new After(null, null);

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /** As it stands in an address; anything else is the beginning. */
  public static After parse(String text) {
    int split = text.indexOf('_');
    if (split < 0) {
      return START;
    }
    try {
      Instant at = Instant.parse(text.substring(0, split));
      return at.isBefore(FIRST) || at.isAfter(LAST)
          ? START
          : new After(at, UUID.fromString(text.substring(split + 1)));
    } catch (DateTimeParseException | IllegalArgumentException tampered) {
      return START;
    }
  }

  /** Microseconds, as the database keeps them. */
  public static String address(Instant at, UUID id) {
    return at + "_" + id;
  }

  public @Nullable OffsetDateTime moment() {
    return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
