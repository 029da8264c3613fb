package id.antarkerja.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a list of persons goes on, as in an address. */
record Start(String territory, LocalDate onDate, UUID event) {
  static final UUID NO_ID = new UUID(0, 0);
  static final Start BEGINNING = new Start("", LocalDate.of(1900, 1, 1), NO_ID);

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The beginning for what no page of ours has written. */
  static Start of(String written) {
    String[] parts = written.split("_", -1);
    if (parts.length != 3 || !parts[0].matches("[0-9a-zA-Z]{1,20}")) {
      return BEGINNING;
    }
    try {
      return new Start(parts[0], LocalDate.parse(parts[1]), id(parts[2]));
    } catch (DateTimeException notADay) {
      return BEGINNING;
    }
  }

  static UUID id(String written) {
    return ID.matcher(written).matches() ? UUID.fromString(written) : NO_ID;
  }
}
