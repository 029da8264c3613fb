package id.antarkerja.publishing;

import static id.antarkerja.web.T.t;

import id.antarkerja.web.T;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Share cards of vacancies; the last few hundred are kept in memory. */
@Component
class ShareCards {
  private static final int KEPT = 300;

  private final PlaceNames places;
  private final Map<ShareCard, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  ShareCards(PlaceNames places) {
    this.places = places;
  }

  byte[] of(Listing listing) {
    ShareCard card = card(listing);
    synchronized (kept) {
      byte[] known = kept.get(card);
      if (known != null) {
        return known;
      }
    }
    byte[] drawn = card.png();
    synchronized (kept) {
      kept.put(card, drawn);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return drawn;
  }

  private ShareCard card(Listing listing) {
    var details =
        Stream.of(
                listing.employer() == null ? t("publishing.unnamed") : listing.employer(),
                places.of(listing),
                listing.hasWage()
                    ? t("publishing.perMonth", T.rupiahRange(listing.wageMin(), listing.wageMax()))
                    : "")
            .filter(line -> !line.isEmpty())
            .toList();
    return new ShareCard(listing.title(), details, t("layout.noFee"));
  }
}
