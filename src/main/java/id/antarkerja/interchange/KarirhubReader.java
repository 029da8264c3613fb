package id.antarkerja.interchange;

import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams vacancies in the shape of Karirhub's public catalogue: a JSON array, or the catalogue's
 * answer with the array in {@code data}. One record is in memory at a time.
 */
final class KarirhubReader {
  /** More than eight times the whole catalogue of October 2025. */
  static final int MOST_RECORDS = 20_000;

  /** A field that stands twice means one thing to us and another to the next reader. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private KarirhubReader() {}

  /**
   * Hands every record on, in the order of the file.
   *
   * @return how many there were
   * @throws UnreadableFile not JSON, cut off, no list of vacancies, or more than {@link
   *     #MOST_RECORDS}
   */
  static int read(InputStream file, Consumer<KarirhubItem> each) {
    int count = 0;
    try (JsonParser json = JSON.createParser(file)) {
      toTheArray(json);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (count == MOST_RECORDS) {
          throw new UnreadableFile("import.file.too_many");
        }
        JsonNode node = json.readValueAsTree();
        each.accept(KarirhubShape.check(node));
        count++;
      }
      toTheEnd(json);
      return count;
    } catch (JacksonException notJson) {
      throw new UnreadableFile(count == 0 ? "import.file.not_json" : "import.file.cut_off");
    }
  }

  /** Behind the list only what closes the catalogue's answer may come. */
  private static void toTheEnd(JsonParser json) {
    for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
      if (next != JsonToken.PROPERTY_NAME && next != JsonToken.END_OBJECT) {
        throw new UnreadableFile("import.file.cut_off");
      }
      if (next == JsonToken.PROPERTY_NAME) {
        json.nextToken();
        json.skipChildren();
      }
    }
  }

  private static void toTheArray(JsonParser json) {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean data = "data".equals(json.currentName());
        JsonToken value = json.nextToken();
        if (data && value == JsonToken.START_ARRAY) {
          return;
        }
        json.skipChildren();
      }
      throw new UnreadableFile("import.file.no_list");
    }
    if (first != JsonToken.START_ARRAY) {
      throw new UnreadableFile(first == null ? "import.file.empty" : "import.file.no_list");
    }
  }
}
