package id.antarkerja.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a post or of an agreement; {@code size} in bytes. */
public record RoomFile(
    UUID fileId,
    UUID roomId,
    @Nullable UUID postId,
    @Nullable UUID agreementId,
    String name,
    String contentType,
    long size) {
  long kilobytes() {
    return Math.max(1, size / 1024);
  }
}
