package id.antarkerja.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every form carries besides its fields: a key that makes a repeat harmless, the version it
 * was filled against, and a hash of its fields.
 */
public record Submission(UUID key, @Nullable Integer version, byte[] hash) {

  /** The version of the row that the form was made from; a form of a new thing has none. */
  public int requireVersion() {
    if (version == null) {
      throw new BadForm();
    }
    return version;
  }
}
