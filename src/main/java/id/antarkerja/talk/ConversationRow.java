package id.antarkerja.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the list, with its last message.
 *
 * @param named whether something unread calls the reader by name
 * @param author of the last message; null when there is none for the reader
 * @param gone whether that message was taken away
 */
record ConversationRow(
    UUID id,
    @Nullable String name,
    @Nullable UUID other,
    Instant lastAt,
    int unread,
    boolean muted,
    boolean named,
    @Nullable UUID author,
    @Nullable String body,
    boolean gone) {
  private static final int LONGEST = 120;

  String path() {
    return Conversation.HOME + "/" + id;
  }

  /** The beginning of the last message, on one line and without marks of Markdown. */
  String words() {
    String line = body == null ? "" : body.replaceAll("[*_`>#\\[\\]]+|\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
