package id.antarkerja.publishing;

import static id.antarkerja.web.T.t;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.web.T;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The newest vacancies of a query as RSS 2.0. */
@Component
class Feed {
  static final int ITEMS = 50;

  private final PublicUrl url;
  private final PlaceNames places;

  Feed(PublicUrl url, PlaceNames places) {
    this.url = url;
    this.places = places;
  }

  byte[] of(VacancyQuery query, List<Listing> listings) {
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType("rss_2.0");
    feed.setTitle(xml(title(query)));
    feed.setLink(url.of("/lowongan" + query.queryString()));
    feed.setDescription(t("publishing.feed.description"));
    feed.setLanguage(T.locale().getLanguage());
    feed.setEntries(listings.stream().map(this::entry).toList());
    if (!listings.isEmpty()) {
      feed.setPublishedDate(Date.from(listings.getFirst().publishedAt()));
    }
    try {
      return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String title(VacancyQuery query) {
    String asked =
        Stream.of(query.words(), query.place())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return asked.isEmpty() ? t("publishing.feed.all") : t("publishing.feed.title", asked);
  }

  private SyndEntry entry(Listing listing) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle(xml(listing.title()));
    entry.setLink(url.of(listing.href()));
    entry.setUri(url.of(listing.href()));
    entry.setPublishedDate(Date.from(listing.publishedAt()));
    var description = new SyndContentImpl();
    description.setType("text/plain");
    description.setValue(xml(summary(listing)));
    entry.setDescription(description);
    return entry;
  }

  private String summary(Listing listing) {
    return Stream.of(
            listing.employer() == null ? t("publishing.unnamed") : listing.employer(),
            places.of(listing),
            listing.hasWage()
                ? T.rupiahRange(listing.wageMin(), listing.wageMax())
                : t("pay.unnamed"),
            t("publishing.until", T.shortDate(listing.expiresOn())))
        .collect(Collectors.joining(" · "));
  }

  /** Imported texts may hold what XML can't carry. */
  static String xml(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(p -> p >= 0x20 || p == '\n' || p == '\t')
        .filter(p -> (p < 0xD800 || p > 0xDFFF) && p != 0xFFFE && p != 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
