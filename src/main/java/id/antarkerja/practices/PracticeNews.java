package id.antarkerja.practices;

import java.util.UUID;

/**
 * Something that an officer who wrote about a practice should hear by mail; told in the transaction
 * in which it happened.
 *
 * @param id of this news, so that it is told once
 * @param page the address that shows it
 * @param to account of the officer
 * @param territory of that officer
 */
public record PracticeNews(UUID id, String page, UUID to, String territory, Kind kind) {
  /** What happened. */
  public enum Kind {
    RETURNED,
    PUBLISHED,
    WITHDRAWN,
    TRYING,
    TOLD
  }
}
