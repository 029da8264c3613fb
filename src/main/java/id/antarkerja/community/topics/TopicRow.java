package id.antarkerja.community.topics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One topic in a list. */
record TopicRow(
    UUID id,
    Area area,
    List<String> tags,
    String title,
    UUID author,
    Instant at,
    Instant lastAt,
    int answers,
    boolean solved,
    Status status) {

  String path() {
    return Topic.path(id);
  }
}
