package id.antarkerja.community.topics;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer or a comment.
 *
 * @param answerId of a comment: the answer it is about; null when it is about the topic
 * @param helped whether the reader said that it helped
 */
record Reply(
    UUID id,
    UUID topicId,
    boolean answer,
    @Nullable UUID answerId,
    String body,
    UUID author,
    UUID officeId,
    Instant at,
    @Nullable Instant editedAt,
    Shown state,
    int votes,
    boolean helped,
    int version) {

  String path() {
    return path(topicId, 0, id);
  }

  /**
   * @param skipped how many answers stand on the pages before
   */
  static String path(UUID topic, int skipped, UUID reply) {
    return Topic.path(topic, skipped) + "#j-" + reply;
  }

  String action() {
    return Topic.HOME + "/jawaban/" + id;
  }
}
