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
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where search engines find the open vacancies: an index and its parts
 * (https://www.sitemaps.org/protocol.html). Each is made once an hour, however often it is asked
 * for, and kept packed.
 */
@Component
class Sitemaps {
  /** Of at most 50,000 by the protocol. */
  static final int ADDRESSES = 20_000;

  private static final Duration KEPT = Duration.ofHours(1);
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE =
      " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final PublicVacancies vacancies;
  private final PublicUrl url;
  private List<Part> parts = List.of();
  private byte @Nullable [] index;
  private long madeAt;

  Sitemaps(PublicVacancies vacancies, PublicUrl url) {
    this.vacancies = vacancies;
    this.url = url;
  }

  /** The index of all parts, as gzip. */
  synchronized byte[] index() {
    byte[] kept = index;
    if (kept == null || System.nanoTime() - madeAt > KEPT.toNanos()) {
      parts = parts();
      var xml = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
      for (int n = 1; n <= parts.size(); n++) {
        xml.append("<sitemap><loc>").append(url.of(address(n))).append("</loc></sitemap>\n");
      }
      kept = packed(xml.append("</sitemapindex>\n"));
      index = kept;
      madeAt = System.nanoTime();
    }
    return kept;
  }

  /**
   * One part of the index, as gzip.
   *
   * @param n from 1
   * @throws NotThere when the index has no such part
   */
  synchronized byte[] part(int n) {
    index();
    if (n < 1 || n > parts.size()) {
      throw new NotThere();
    }
    Part part = parts.get(n - 1);
    byte[] kept = part.packed;
    if (kept == null) {
      kept = packed(addresses(n == 1, vacancies.addresses(part.from, ADDRESSES)));
      part.packed = kept;
    }
    return kept;
  }

  /** At least one, so that the map is never empty. */
  private List<Part> parts() {
    List<Place> found = vacancies.everyNth(ADDRESSES);
    return (found.isEmpty() ? List.of(Place.BEGINNING) : found).stream().map(Part::new).toList();
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

  private static final class Part {
    private final Place from;
    private byte @Nullable [] packed;

    Part(Place from) {
      this.from = from;
    }
  }
}
