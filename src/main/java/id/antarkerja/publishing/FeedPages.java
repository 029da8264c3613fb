package id.antarkerja.publishing;

import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.Digests;
import id.antarkerja.kernel.NotThere;
import id.antarkerja.web.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What programs read: feed, pictures of shared links, where search engines may go. */
@Controller
class FeedPages {
  private final PublicSearch search;
  private final PublicVacancies vacancies;
  private final Sitemaps sitemaps;
  private final Feed feed;
  private final ShareCards cards;
  private final PublicUrl url;

  FeedPages(
      PublicSearch search,
      PublicVacancies vacancies,
      Sitemaps sitemaps,
      Feed feed,
      ShareCards cards,
      PublicUrl url) {
    this.search = search;
    this.vacancies = vacancies;
    this.sitemaps = sitemaps;
    this.feed = feed;
    this.cards = cards;
    this.url = url;
  }

  /** Spring answers 304 by itself when the reader already has this tag. */
  @GetMapping("/lowongan.rss")
  @AllowedToAnyone
  ResponseEntity<byte[]> rss(@RequestParam MultiValueMap<String, String> parameters) {
    VacancyQuery query = VacancyQuery.of(Form.of(parameters));
    List<Listing> newest = search.newest(query, Feed.ITEMS);
    byte[] body = feed.of(query, newest);
    var answer =
        ResponseEntity.ok()
            .contentType(new MediaType("application", "rss+xml", StandardCharsets.UTF_8))
            .eTag(tag(body))
            .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
    if (!newest.isEmpty()) {
      answer.lastModified(newest.getFirst().publishedAt());
    }
    return answer.body(body);
  }

  @GetMapping("/lowongan/{id}/kartu.png")
  @AllowedToAnyone
  ResponseEntity<byte[]> card(@PathVariable String id) {
    Listing listing = vacancies.one(PublicIds.read(id)).orElseThrow(NotThere::new);
    byte[] png = cards.of(listing);
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .eTag(tag(png))
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(png);
  }

  @GetMapping("/robots.txt")
  @AllowedToAnyone
  ResponseEntity<String> robots() {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(
            """
            User-agent: *
            Disallow: /petugas
            Disallow: /masuk
            Disallow: /cari
            Disallow: /surat
            Disallow: /jawab
            Disallow: /bahasa
            Sitemap: %s
            """
                .formatted(url.of("/sitemap.xml")));
  }

  @GetMapping("/sitemap.xml")
  @AllowedToAnyone
  ResponseEntity<byte[]> sitemap(
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepts) {
    return packed(sitemaps.index(), accepts);
  }

  @GetMapping("/sitemap/{n}.xml")
  @AllowedToAnyone
  ResponseEntity<byte[]> sitemapPart(
      @PathVariable int n,
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepts) {
    return packed(sitemaps.part(n), accepts);
  }

  private static ResponseEntity<byte[]> packed(byte[] gzip, String accepts) {
    var answer =
        ResponseEntity.ok()
            .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (accepts.contains("gzip")) {
      return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip);
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return answer.body(unpacked.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String tag(byte[] content) {
    return "\"" + HexFormat.of().formatHex(Digests.sha256(content), 0, 12) + "\"";
  }
}
