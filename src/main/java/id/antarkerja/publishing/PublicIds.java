package id.antarkerja.publishing;

import id.antarkerja.kernel.NotThere;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they stand in public addresses: one spelling each, so that caches keep one copy. */
final class PublicIds {
  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private PublicIds() {}

  /**
   * @throws NotThere for anything else
   */
  static UUID read(String id) {
    if (!WRITTEN.matcher(id).matches()) {
      throw new NotThere();
    }
    return UUID.fromString(id);
  }
}
