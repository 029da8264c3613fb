package id.antarkerja.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message as somebody who takes part may read it.
 *
 * @param body as it was written; "" when it is gone
 * @param gone null while it stands
 */
public record Message(
    UUID id,
    UUID conversationId,
    long seq,
    UUID author,
    Instant at,
    String body,
    @Nullable Instant editedAt,
    @Nullable Gone gone,
    int version,
    List<Attachment> attachments) {
  static final int LONGEST = 8000;

  /** How long one's own words may be changed. */
  static final Duration EDITABLE = Duration.ofMinutes(15);

  /** By its author, or by who keeps order. */
  public enum Gone {
    DELETED,
    HIDDEN
  }

  boolean isMine() {
    return author.equals(Conversation.me());
  }

  boolean mayBeEdited(Instant now) {
    return isMine() && gone == null && !now.isAfter(at.plus(EDITABLE));
  }

  String path() {
    return Conversation.HOME + "/" + conversationId + "/" + id;
  }

  Message with(List<Attachment> files) {
    return new Message(id, conversationId, seq, author, at, body, editedAt, gone, version, files);
  }

  /** A file of a message; {@code size} in bytes. */
  public record Attachment(
      UUID fileId, UUID messageId, String name, String contentType, long size) {
    long kilobytes() {
      return Math.max(1, size / 1024);
    }
  }
}
