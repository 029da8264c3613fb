package id.antarkerja.community.moderation;

import id.antarkerja.access.Acting;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.officers.directory.Card;
import id.antarkerja.web.T;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of the moderation desk. */
record DeskPage(
    Tab tab,
    List<Row> rows,
    List<Decided> decisions,
    Map<UUID, Card> cards,
    @Nullable String first,
    @Nullable String next) {
  private static final int EXCERPT = 280;

  /** What waits, what was hidden or deleted, what was decided. */
  enum Tab {
    WAITING(""),
    GONE("diambil"),
    LOG("putusan");

    private final String code;

    Tab(String code) {
      this.code = code;
    }

    static Tab of(String code) {
      return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(WAITING);
    }

    String path() {
      return ModerationPages.HOME + (code.isEmpty() ? "" : "?tab=" + code);
    }

    String after(Instant at, UUID id) {
      return ModerationPages.HOME + "?tab=" + code + "&setelah=" + After.address(at, id);
    }

    String textKey() {
      return "moderation.tab." + name();
    }

    String emptyKey() {
      return "moderation.none." + name();
    }
  }

  /** One text of a list. */
  record Row(Case it, String author, String office, String text) {
    String excerpt() {
      String flat = text.replaceAll("\\s+", " ");
      return flat.codePointCount(0, flat.length()) <= EXCERPT
          ? flat
          : flat.substring(0, flat.offsetByCodePoints(0, EXCERPT)) + "…";
    }
  }

  List<Tab> tabs() {
    return List.of(Tab.values());
  }

  boolean isEmpty() {
    return rows.isEmpty() && decisions.isEmpty();
  }

  String name(UUID officer) {
    return Names.name(cards, officer);
  }

  static String moment(Instant at) {
    return T.moment(at, OfficeZone.ofRegion(Acting.current().territory()));
  }
}
