package id.antarkerja.officers.registry;

import id.antarkerja.kernel.Phones;
import id.antarkerja.kernel.Reason;
import id.antarkerja.web.T;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a record that somebody else confirms, each with how it is read from what a person
 * or a spreadsheet wrote. Kept as one canonical text: ISO dates, E.164 phones, names of enums.
 */
public enum RecordField {
  NAME(text -> plain(text, 200)),
  NIP(RecordField::nip),
  BORN_ON(RecordField::day),
  LEVEL(RecordField::level),
  GRADE(RecordField::grade),
  LEVEL_SINCE(RecordField::day),
  WORK_EMAIL(RecordField::email),
  WORK_PHONE(RecordField::phone),
  PHONE(RecordField::phone),
  EMAIL(RecordField::email);

  /** In the place of what is private. */
  public static final String MASK = "••••••";

  private static final Pattern EMAIL_ADDRESS =
      Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

  private final Function<String, Read> reading;

  RecordField(Function<String, Read> reading) {
    this.reading = reading;
  }

  /** A canonical text, or why not. */
  public sealed interface Read permits Value, Wrong {}

  public record Value(String text) implements Read {}

  public record Wrong(Reason reason) implements Read {}

  /** {@code text} is not blank. */
  public Read read(String text) {
    return reading.apply(text.strip());
  }

  /** Name of the field in forms: "bornOn". */
  public String field() {
    StringBuilder name = new StringBuilder();
    for (String word : name().split("_")) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }

  public String textKey() {
    return "officers.field." + field();
  }

  /** A canonical text as a person reads it. */
  public String shown(String canonical) {
    return switch (this) {
      case NIP -> Nip.of(canonical).spaced();
      case BORN_ON, LEVEL_SINCE -> T.shortDate(LocalDate.parse(canonical));
      case LEVEL -> T.t(Level.valueOf(canonical).textKey());
      case GRADE -> Grade.valueOf(canonical).label();
      default -> canonical;
    };
  }

  public boolean isDay() {
    return this == BORN_ON || this == LEVEL_SINCE;
  }

  /** Sealed where it is kept. */
  public boolean isPrivate() {
    return this == NIP || this == BORN_ON || this == PHONE || this == EMAIL;
  }

  private static Read wrong(String code, Object... parameters) {
    return new Wrong(Reason.of("officers." + code, parameters));
  }

  private static Read plain(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length > most ? wrong("tooLong", most, length) : new Value(text);
  }

  private static Read nip(String text) {
    return switch (Nip.read(text)) {
      case Nip.Good(Nip nip) -> new Value(nip.digits());
      case Nip.Bad(Reason reason) -> new Wrong(reason);
    };
  }

  private static Read day(String text) {
    String iso = DAY_FIRST.matcher(text).replaceFirst("$3-0$2-0$1").replaceAll("-0(\\d{2})", "-$1");
    if (!ISO.matcher(iso).matches()) {
      return wrong("date");
    }
    try {
      LocalDate day = LocalDate.parse(iso);
      boolean plausible = day.getYear() >= 1900 && day.getYear() < 2200;
      return plausible ? new Value(day.toString()) : wrong("date");
    } catch (DateTimeException none) {
      return wrong("date");
    }
  }

  private static Read level(String text) {
    String word = text.toUpperCase(Locale.ROOT).replaceFirst("^AHLI\\s+", "");
    return Stream.of(Level.values())
        .filter(level -> level.name().equals(word))
        .findFirst()
        .<Read>map(level -> new Value(level.name()))
        .orElseGet(() -> wrong("level.unknown"));
  }

  private static Read grade(String text) {
    String squeezed = text.replaceAll("[\\s_/.-]", "").toUpperCase(Locale.ROOT);
    return Stream.of(Grade.values())
        .filter(grade -> grade.name().replace("_", "").equals(squeezed))
        .findFirst()
        .<Read>map(grade -> new Value(grade.name()))
        .orElseGet(() -> wrong("grade.unknown"));
  }

  private static Read phone(String text) {
    Optional<String> number = Phones.e164(text);
    return number.<Read>map(Value::new).orElseGet(() -> wrong("phone"));
  }

  private static Read email(String text) {
    boolean fits = text.length() <= 200 && EMAIL_ADDRESS.matcher(text).matches();
    return fits ? new Value(text.toLowerCase(Locale.ROOT)) : wrong("email");
  }
}
