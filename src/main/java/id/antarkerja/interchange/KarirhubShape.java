package id.antarkerja.interchange;

import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.Sex;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns one JSON record into a vacancy or into the list of everything that is wrong with it. */
final class KarirhubShape {
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 50_000;
  static final int MOST_OPENINGS = 10_000;

  private final JsonNode record;
  private final List<Reason> reasons = new ArrayList<>();

  private KarirhubShape(JsonNode record) {
    this.record = record;
  }

  static KarirhubItem check(JsonNode record) {
    if (!record.isObject()) {
      return new KarirhubItem.Bad(null, null, List.of(Reason.of("import.not_a_record")));
    }
    return new KarirhubShape(record).check();
  }

  private KarirhubItem check() {
    String id = required("id", 100);
    String title = required("title", LONGEST_TITLE);
    String employer = employerName();
    int openings = openings();
    LocalDateTime published = publishedAt();
    LocalDate expires = expiresOn();
    if (published != null && expires != null && expires.isBefore(published.toLocalDate())) {
      bad("import.expires_before_published", expires, published.toLocalDate());
    }
    String description = longText("description");
    String qualification = longText("qualification");
    KarirhubPlace place = KarirhubPlace.of(record.path("region"));
    Integer minAge = whole("min_age", 0, 120);
    Integer maxAge = whole("max_age", 0, 120);
    Integer experience = whole("min_year_experience", 0, 60);
    Long wageMin = amount("min_salary", "min_salary_amount");
    Long wageMax = amount("max_salary", "max_salary_amount");
    Sex sex = sex();
    if (!reasons.isEmpty()
        || id == null
        || title == null
        || employer == null
        || published == null
        || expires == null) {
      return new KarirhubItem.Bad(id, title, List.copyOf(reasons));
    }
    return new KarirhubItem.Good(
        new KarirhubVacancy(
            id,
            text(record.path("employer_id")),
            employer,
            text(record.path("vacancyable").path("industry").path("name")),
            title,
            openings,
            published,
            expires,
            description,
            qualification,
            record.path("show_salary").asBoolean(false),
            wageMin,
            wageMax,
            sex,
            text(record.path("physical_condition")),
            text(record.path("marital_status")),
            minAge,
            maxAge,
            experience,
            number(record.path("min_education").path("level")),
            text(record.path("min_education").path("name")),
            text(record.path("job_type").path("name")),
            skills(),
            place.regencyCode(),
            place.districtCode(),
            place.name(),
            record.path("confidential").asBoolean(false),
            link()));
  }

  private void bad(String code, Object... parameters) {
    Object[] asText = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      asText[i] = parameters[i].toString();
    }
    reasons.add(Reason.of(code, asText));
  }

  private @Nullable String required(String field, int longest) {
    JsonNode node = record.path(field);
    if (node.isMissingNode() || node.isNull()) {
      bad("import.missing", field);
      return null;
    }
    if (!node.isString()) {
      bad("import.wrong_type", field);
      return null;
    }
    String value = tidy(node.asString());
    if (value.isEmpty()) {
      bad("import.missing", field);
      return null;
    }
    if (value.length() > longest) {
      bad("import.too_long", field, longest);
      return null;
    }
    return value;
  }

  private @Nullable String employerName() {
    String name = text(record.path("employer").path("name"));
    if (name == null || tidy(name).isEmpty()) {
      bad("import.missing", "employer.name");
      return null;
    }
    if (tidy(name).length() > LONGEST_TITLE) {
      bad("import.too_long", "employer.name", LONGEST_TITLE);
    }
    return tidy(name);
  }

  /** What is left of the quota; a record without places is of no use to anybody. */
  private int openings() {
    JsonNode quota = record.path("quota");
    if (!isWhole(quota)) {
      bad(
          quota.isMissingNode() || quota.isNull() ? "import.missing" : "import.wrong_type",
          "quota");
      return 0;
    }
    long used = record.path("usage_quota").asLong(0);
    JsonNode available = record.path("available_quota");
    long left = isWhole(available) ? available.asLong() : quota.asLong() - used;
    if (quota.asLong() <= 0 || left <= 0) {
      bad("import.no_openings");
      return 0;
    }
    if (left > MOST_OPENINGS) {
      bad("import.out_of_range", "quota");
      return 0;
    }
    return (int) left;
  }

  private @Nullable LocalDateTime publishedAt() {
    String written = required("published_at", 40);
    if (written == null) {
      return null;
    }
    try {
      return written.length() == 10
          ? LocalDate.parse(written).atStartOfDay()
          : LocalDateTime.parse(
              written.substring(0, Math.min(19, written.length())).replace(' ', 'T'));
    } catch (DateTimeParseException notADate) {
      bad("import.not_a_date", "published_at");
      return null;
    }
  }

  private @Nullable LocalDate expiresOn() {
    String written = required("expires_at", 40);
    if (written == null) {
      return null;
    }
    try {
      return LocalDate.parse(written.substring(0, Math.min(10, written.length())));
    } catch (DateTimeParseException notADate) {
      bad("import.not_a_date", "expires_at");
      return null;
    }
  }

  private String longText(String field) {
    JsonNode node = record.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isString()) {
      bad("import.wrong_type", field);
      return "";
    }
    if (node.asString().length() > LONGEST_TEXT) {
      bad("import.too_long", field, LONGEST_TEXT);
      return "";
    }
    return node.asString();
  }

  private @Nullable Integer whole(String field, int min, int max) {
    JsonNode node = record.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!isWhole(node)) {
      bad("import.wrong_type", field);
      return null;
    }
    long value = node.asLong();
    if (value < min || value > max) {
      bad("import.out_of_range", field);
      return null;
    }
    return (int) value;
  }

  private @Nullable Long amount(String object, String plain) {
    JsonNode node = record.path(object).path("amount");
    if (node.isMissingNode() || node.isNull()) {
      node = record.path(plain);
    }
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    double amount = node.isNumber() ? node.asDouble(-1) : -1;
    if (!(amount >= 0 && amount <= 1e15)) {
      bad("import.wrong_type", object);
      return null;
    }
    return (long) amount;
  }

  private @Nullable Sex sex() {
    String gender = text(record.path("gender"));
    if (gender == null) {
      return null;
    }
    return switch (gender.toLowerCase(Locale.ROOT)) {
      case "male" -> Sex.L;
      case "female" -> Sex.P;
      case "all", "any", "" -> null;
      default -> {
        bad("import.unknown_value", "gender", gender);
        yield null;
      }
    };
  }

  private List<String> skills() {
    List<String> names = new ArrayList<>();
    for (JsonNode skill : record.path("skills")) {
      String name = text(skill.path("name"));
      if (name != null && !name.isBlank() && names.size() < 50) {
        names.add(tidy(name));
      }
    }
    return List.copyOf(names);
  }

  private @Nullable String link() {
    String written = text(record.path("platform_link"));
    if (written == null || written.length() > 1000) {
      return null;
    }
    try {
      URI uri = URI.create(written.strip());
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (IllegalArgumentException notALink) {
      return null;
    }
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isIntegralNumber() ? (Integer) node.asInt(0) : null;
  }

  /** A number that no computer holds is as wrong as a word. */
  private static boolean isWhole(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static String tidy(String text) {
    return text.replace("\u0000", "").strip().replaceAll("\\s+", " ");
  }
}
