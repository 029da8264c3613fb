package id.antarkerja.publishing;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as search engines read it: schema.org JobPosting (https://schema.org/JobPosting) in
 * JSON-LD. Nothing stands in it that the page does not show.
 */
final class JobPosting {
  private JobPosting() {}

  /** As the inside of a data block; no text in it can end the block. */
  static Content block(Listing listing, PlaceNames places, String url) {
    String json = json(fields(listing, places, url));
    return output -> output.writeContent(json);
  }

  private static Map<String, Object> fields(Listing listing, PlaceNames places, String url) {
    var posting = new LinkedHashMap<String, Object>();
    posting.put("@context", "https://schema.org/");
    posting.put("@type", "JobPosting");
    posting.put("title", listing.title());
    posting.put("description", listing.description() + listing.qualification());
    posting.put(
        "identifier",
        Map.of("@type", "PropertyValue", "name", "AntarKerja", "value", listing.id().toString()));
    posting.put("url", url);
    posting.put("datePosted", listing.publishedOn().toString());
    posting.put(
        "validThrough",
        listing.closesAt().atZone(listing.zone().zone()).toOffsetDateTime().toString());
    posting.put(
        "hiringOrganization",
        listing.employer() == null
            ? "confidential"
            : Map.of("@type", "Organization", "name", listing.employer()));
    posting.put("jobLocation", Map.of("@type", "Place", "address", address(listing, places)));
    posting.put("totalJobOpenings", listing.seatsLeft());
    posting.put("directApply", false);
    if (listing.workType() != null) {
      posting.put(
          "employmentType",
          switch (listing.workType()) {
            case FULL_TIME -> "FULL_TIME";
            case PART_TIME -> "PART_TIME";
            case CONTRACT -> "CONTRACTOR";
            case INTERNSHIP -> "INTERN";
          });
    }
    if (listing.hasWage()) {
      posting.put("baseSalary", salary(listing));
    }
    return posting;
  }

  private static Map<String, Object> address(Listing listing, PlaceNames places) {
    var address = new LinkedHashMap<String, Object>();
    address.put("@type", "PostalAddress");
    address.put("addressCountry", listing.country());
    if (listing.country().equals("ID")) {
      address.put("addressLocality", places.regency(listing));
      address.put("addressRegion", places.province(listing));
    } else {
      address.put("addressLocality", listing.place());
    }
    return address;
  }

  private static Map<String, Object> salary(Listing listing) {
    var value = new LinkedHashMap<String, Object>();
    value.put("@type", "QuantitativeValue");
    if (listing.wageMin() != null) {
      value.put("minValue", listing.wageMin());
    }
    if (listing.wageMax() != null) {
      value.put("maxValue", listing.wageMax());
    }
    value.put("unitText", "MONTH");
    return Map.of("@type", "MonetaryAmount", "currency", "IDR", "value", value);
  }

  static String json(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Map<?, ?> fields ->
          fields.entrySet().stream()
              .map(field -> json(field.getKey()) + ":" + json(field.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> several ->
          several.stream().map(JobPosting::json).collect(Collectors.joining(",", "[", "]"));
      default -> quoted(value.toString());
    };
  }

  /** Also escapes what HTML or old JavaScript would read: {@code < > &} and the line separators. */
  private static String quoted(String text) {
    var quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= 0x20 && "\"\\<>&'\u2028\u2029".indexOf(c) < 0 && !Character.isSurrogate(c);
      quoted.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return quoted.append('"').toString();
  }
}
