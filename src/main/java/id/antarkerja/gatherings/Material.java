package id.antarkerja.gatherings;

import java.util.UUID;

/** A file of a gathering; {@code size} in bytes. */
public record Material(UUID fileId, Part part, String name, String contentType, long size) {

  /** To be read before, or what came of it. */
  public enum Part {
    BEFORE,
    AFTER;

    String textKey() {
      return "gatherings.part." + name();
    }
  }

  long kilobytes() {
    return Math.max(1, size / 1024);
  }
}
