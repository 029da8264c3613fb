package id.antarkerja.interchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the work is: the record names a village, a district or a city, and what lies above it. */
record KarirhubPlace(
    @Nullable String regencyCode, @Nullable String districtCode, @Nullable String name) {

  static KarirhubPlace of(JsonNode region) {
    JsonNode place = region.path("regionable");
    JsonNode name = region.path("name");
    return new KarirhubPlace(
        code(city(place).path("code"), 4),
        code(district(place).path("code"), 6),
        name.isString() ? name.asString() : null);
  }

  private static JsonNode city(JsonNode place) {
    JsonNode above = district(place).path("city");
    return above.isObject() ? above : place;
  }

  private static JsonNode district(JsonNode place) {
    JsonNode above = place.path("sub_district");
    return above.isObject() ? above : place;
  }

  /** Written as a number, as text, or dotted; anything else is no code. */
  private static @Nullable String code(JsonNode node, int digits) {
    String written =
        node.isIntegralNumber() && node.canConvertToLong()
            ? Long.toString(node.asLong())
            : node.isString() ? node.asString() : "";
    String bare = written.replace(".", "");
    return bare.matches("\\d{" + digits + "}") ? bare : null;
  }
}
