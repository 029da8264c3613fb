package id.antarkerja.trust;

import id.antarkerja.trust.Target.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What nobody should send, by kind, for the fields of a form.
 *
 * @param kind of poison
 * @param field of the form that gets it; "" for the form as a whole
 * @param raw what stands in the body, as bytes on the wire
 */
record Poison(String kind, String field, String raw) {
  private static final List<String> DECIMALS =
      List.of(
          "1e400",
          "-1",
          "99999999999999999999",
          "NaN",
          "Infinity",
          "٣٤",
          "１２",
          "0x10",
          "+7",
          "--1",
          "1.000.000.000.000.000.000",
          "1 or 1=1");

  private static final List<String> NUMBERS =
      Stream.concat(DECIMALS.stream(), Stream.of("1,5")).toList();

  private static final List<String> DATES =
      List.of(
          "31/02/2026",
          "2026-02-30",
          "0000-00-00",
          "+999999-01-01",
          "-2026-01-01",
          "2026-13-01",
          "٢٠٢٦-٠١-٠١",
          "9999-12-31",
          "0001-01-01",
          "2026-1-1",
          "NaN",
          "46000",
          "2026-01-01T00:00Z");

  private static final List<String> MOMENTS =
      List.of(
          "2026-11-23",
          "2026-11-23T25:00",
          "2026-11-23T08:60",
          "1999-12-31T23:59",
          "2200-01-01T00:00",
          "+999999999-12-31T23:59",
          "2026-11-23T08:00Z",
          "٢٠٢٦-١١-٢٣T08:00",
          "08:00");

  private static final List<String> ADDRESSES =
      List.of("a", "a@", "@b.example", "a b@c.example", "a@b@c.example", "a@b\r\nBcc: c@d.example");

  private static final List<String> PHONES =
      List.of("abc", "0", "++628123", "1".repeat(30), "0812-٣٤٥٦", "=cmd|x");

  private static final List<String> CHOICES =
      List.of("BOGUS", "' or '1'='1", "__proto__", "{{7*7}}${7*7}", "%s%n%x");

  private static final List<String> LOOKUPS =
      List.of("999999", "../../etc/passwd", "' or 1=1 --", "-1", "A".repeat(5_000));

  private static final List<String> IDS =
      List.of("x", "../x", "00000000-0000-0000-0000-000000000000", "1", "A".repeat(36));

  /** Bytes that are no text in UTF-8, and text that no database takes. */
  private static final Map<String, String> BYTES =
      Map.of(
          "NUL in a value", "a%00b",
          "lone surrogate", "a%ED%A0%80b",
          "not UTF-8", "a%C3%28b",
          "overlong encoding", "a%C0%AFb",
          "half an escape", "a%zz",
          "an escape of JavaScript", "a%u0041",
          "UTF-16", "%FF%FEa%00b%00");

  static List<Poison> of(Target target) {
    List<Poison> all = new ArrayList<>();
    target.texts().forEach((field, longest) -> texts(all, field, longest));
    for (String field : target.of(Field.REQUIRED)) {
      all.add(new Poison("required field missing", field, ""));
      all.add(new Poison("only marks that turn direction", field, encoded("\u202E\u2066\u202D")));
      all.add(new Poison("only control characters", field, "%01%02%1B%7F"));
      all.add(new Poison("only blanks", field, encoded("\u00A0 \u2003\t")));
    }
    each(all, "number", target.of(Field.NUMBER), NUMBERS);
    each(all, "number with decimals", target.of(Field.DECIMAL), DECIMALS);
    each(all, "date", target.of(Field.DATE), DATES);
    each(all, "moment", target.of(Field.MOMENT), MOMENTS);
    each(all, "e-mail address", target.of(Field.EMAIL), ADDRESSES);
    each(all, "phone number", target.of(Field.PHONE), PHONES);
    each(all, "choice", target.of(Field.CHOICE), CHOICES);
    each(all, "look-up code", target.of(Field.LOOKUP), LOOKUPS);
    each(all, "id", target.of(Field.ID), IDS);
    String any = target.anyField();
    if (target.texts().containsKey(any)) {
      all.add(new Poison("a million characters", any, "x".repeat(1_000_000)));
      all.add(new Poison("combining marks", any, encoded("e" + "\u0301".repeat(60_000))));
    }
    BYTES.forEach((kind, raw) -> all.add(new Poison(kind, any, raw)));
    all.addAll(wholeForm(target));
    return all;
  }

  private static void texts(List<Poison> all, String field, int longest) {
    all.add(new Poison("one character too many", field, encoded("é".repeat(longest + 1))));
    if (longest < 4_096) {
      all.add(new Poison("4,096 characters", field, "x".repeat(4_096)));
    }
    all.add(new Poison("regex bait", field, "a@a" + ".a".repeat(20_000) + "!"));
  }

  private static void each(
      List<Poison> all, String kind, List<String> fields, List<String> values) {
    for (String field : fields) {
      for (String value : values) {
        all.add(new Poison(kind, field, encoded(value)));
      }
    }
  }

  private static List<Poison> wholeForm(Target target) {
    List<Poison> all = new ArrayList<>();
    all.add(new Poison("NUL in a name", "", "na%00me=x"));
    all.add(new Poison("more than a thousand fields", "", many(1_001, i -> "f" + i + "=x")));
    all.add(new Poison("two million bytes", "", "f=" + "x".repeat(2_200_000)));
    all.add(new Poison("token against forgery missing", "_csrf", ""));
    all.add(new Poison("token against forgery wrong", "_csrf", "x".repeat(64)));
    if (target.keyed()) {
      for (String key : List.of("", "x", "x".repeat(36), "A".repeat(100_000), "%27%3B--")) {
        all.add(new Poison("key of the form", "_key", key));
      }
    }
    if (target.versioned()) {
      for (String version : List.of("abc", "99999999999", "1e3", "-7", "")) {
        all.add(new Poison("version of the form", "_version", version));
      }
    }
    return all;
  }

  private static String many(int n, java.util.function.IntFunction<String> field) {
    return String.join("&", IntStream.range(0, n).mapToObj(field).toList());
  }

  /** The body: the valid form with this in the place of one field. */
  String in(List<Map.Entry<String, String>> valid) {
    Stream<String> others =
        valid.stream()
            .filter(entry -> !entry.getKey().equals(field))
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()));
    String mine = field.isEmpty() ? raw : encoded(field) + "=" + raw;
    return String.join("&", Stream.concat(others, Stream.of(mine)).toList());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return kind + " in '" + field + "': " + raw.substring(0, Math.min(40, raw.length()));
  }
}
