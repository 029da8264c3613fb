package id.antarkerja.access;

import java.util.UUID;

/**
 * Tables that say who somebody is, as a bean of the module that owns them. It is asked again for
 * everybody on the erasure list after an older copy of the database came back.
 */
public interface Erasable {
  /** What stands in the place of words that were somebody's. */
  String ERASED = "–";

  /**
   * Blanks whatever identifies the person and keeps what is only counted. In one transaction as the
   * system, repeatable; a person unknown here changes nothing.
   *
   * @return whether anything was still there
   */
  boolean erase(UUID person);
}
