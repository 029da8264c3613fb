package id.antarkerja.publishing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page of results ends, newest first: the next one begins below it. */
record Place(Instant publishedAt, long seq) {
  static final Place BEGINNING = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

  private static final Pattern WRITTEN = Pattern.compile("([0-9T:.Z-]{20,30})_([0-9]{1,18})");

  /** Empty for what no page of ours has written. */
  static Optional<Place> of(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Place(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2))));
    } catch (DateTimeParseException notATime) {
      return Optional.empty();
    }
  }

  /** As in an address: time and number. */
  @Override
  public String toString() {
    return publishedAt + "_" + seq;
  }
}
