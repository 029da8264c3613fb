package id.antarkerja.practices;

import java.util.UUID;

/** A file of a version; {@code size} in bytes. */
public record Attachment(UUID fileId, String name, String contentType, long size) {
  long kilobytes() {
    return Math.max(1, size / 1024);
  }
}
