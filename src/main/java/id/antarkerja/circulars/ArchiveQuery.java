package id.antarkerja.circulars;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the circulars.
 *
 * @param words all of these, as PostgreSQL reads a web search; empty for all
 * @param sender the office that sent it
 */
public record ArchiveQuery(
    String words, @Nullable Integer year, @Nullable UUID sender, @Nullable Own own) {

  /** How the reader stands to it. */
  public enum Own {
    UNREAD,
    TO_ACKNOWLEDGE,
    ACKNOWLEDGED;

    String textKey() {
      return "circulars.own." + name();
    }
  }
}
