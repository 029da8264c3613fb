package id.antarkerja.publishing;

import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.publishing.PublicVacancies.Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where search engines find the open vacancies: an index and its parts
 * (https://www.sitemaps.org/protocol.html). Each is made once an hour, however often it is asked
 * for, and kept packed. One makes it and nobody waits for that: the others get what there was, and
 * when it can't be made it is not tried again for a while.
 */
@Component
class Sitemaps {
  /** Of at most 50,000 by the protocol; a part is held in memory until its reader has it. */
  static final int ADDRESSES = 2_000;

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE =
      " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final PublicVacancies vacancies;
  private final PublicUrl url;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Made made = new Made(List.of(), new byte[0], 0);
  private volatile long failedAt;

  Sitemaps(PublicVacancies vacancies, PublicUrl url) {
    this.vacancies = vacancies;
    this.url = url;
  }

  /**
   * The index of all parts, as gzip.
   *
   * @throws QueryTimeoutException when there is none yet, and somebody else makes it or nobody can
   */
  byte[] index() {
    return now().index;
  }

  /**
   * One part of the index, as gzip.
   *
   * @param n from 1
   * @throws NotThere when the index has no such part
   * @throws QueryTimeoutException as {@link #index}
   */
  byte[] part(int n) {
    List<Part> parts = now().parts;
    if (n < 1 || n > parts.size()) {
      throw new NotThere();
    }
    Part part = parts.get(n - 1);
    byte[] kept = part.packed;
    if (kept == null) {
      kept = alone(() -> packed(addresses(n == 1, vacancies.addresses(part.from, ADDRESSES))));
      part.packed = kept;
    }
    return kept;
  }

  private Made now() {
    Made before = made;
    if (!before.parts.isEmpty() && System.nanoTime() - before.at <= KEPT.toNanos()) {
      return before;
    }
    try {
      return alone(
          () -> {
            made = make();
            return made;
          });
    } catch (DataAccessException | TransactionException e) {
      if (before.parts.isEmpty()) {
        throw e;
      }
      return before;
    }
  }

  /** Never waits: neither for somebody else nor, again and again, for a database that is away. */
  private <T> T alone(Supplier<T> work) {
    boolean tired = failedAt != 0 && System.nanoTime() - failedAt < PAUSE.toNanos();
    if (tired || !making.tryLock()) {
      throw new QueryTimeoutException("the sitemap is not made just now");
    }
    try {
      T done = work.get();
      failedAt = 0;
      return done;
    } catch (RuntimeException e) {
      failedAt = System.nanoTime();
      throw e;
    } finally {
      making.unlock();
    }
  }

  private Made make() {
    List<Place> found = vacancies.everyNth(ADDRESSES);
    // At least one, so that the map is never empty.
    List<Part> parts =
        (found.isEmpty() ? List.of(Place.BEGINNING) : found).stream().map(Part::new).toList();
    var xml = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
    for (int n = 1; n <= parts.size(); n++) {
      xml.append("<sitemap><loc>").append(url.of(address(n))).append("</loc></sitemap>\n");
    }
    return new Made(parts, packed(xml.append("</sitemapindex>\n")), System.nanoTime());
  }

  private static String address(int n) {
    return "/sitemap/" + n + ".xml";
  }

  private StringBuilder addresses(boolean first, List<Address> found) {
    var xml = new StringBuilder(HEAD).append("<urlset").append(NAMESPACE);
    if (first) {
      xml.append("<url><loc>").append(url.of("/lowongan")).append("</loc></url>\n");
    }
    for (Address address : found) {
      xml.append("<url><loc>")
          .append(url.of("/lowongan/" + address.id()))
          .append("</loc><lastmod>")
          .append(address.publishedAt())
          .append("</lastmod></url>\n");
    }
    return xml.append("</urlset>\n");
  }

  private static byte[] packed(CharSequence xml) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Made(List<Part> parts, byte[] index, long at) {}

  private static final class Part {
    private final Place from;
    private volatile byte @Nullable [] packed;

    Part(Place from) {
      this.from = from;
    }
  }
}
