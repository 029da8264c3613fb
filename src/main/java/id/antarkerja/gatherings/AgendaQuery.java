package id.antarkerja.gatherings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the gatherings.
 *
 * @param words all of these, as PostgreSQL reads a web search; empty for all
 * @param after the last one of the page before
 */
public record AgendaQuery(
    Tab tab, String words, @Nullable GatheringKind kind, @Nullable Place after) {

  /** Where a page ends. */
  public record Place(Instant startsAt, UUID id) {}

  /** Which gatherings. */
  public enum Tab {
    COMING("", "g.state in ('OPEN', 'CLOSED', 'CANCELLED') and g.ends_at >= :now", false),
    PAST(
        "lalu",
        "g.state in ('OPEN', 'CLOSED', 'HELD') and (g.ends_at < :now or g.state = 'HELD')",
        true),
    MINE("saya", "r.officer_id is not null", true),
    OFFICE("kantor", "g.office_id = :office and g.state <> 'DISCARDED'", true);

    private final String code;
    private final String condition;
    private final boolean newestFirst;

    Tab(String code, String condition, boolean newestFirst) {
      this.code = code;
      this.condition = condition;
      this.newestFirst = newestFirst;
    }

    static Tab of(String code) {
      for (Tab one : values()) {
        if (one.code.equals(code)) {
          return one;
        }
      }
      return COMING;
    }

    String code() {
      return code;
    }

    String condition() {
      return condition;
    }

    boolean newestFirst() {
      return newestFirst;
    }

    String path() {
      return Gathering.HOME + (code.isEmpty() ? "" : "?tab=" + code);
    }

    String textKey() {
      return "gatherings.tab." + name();
    }

    String emptyKey() {
      return "gatherings.none." + name();
    }
  }
}
