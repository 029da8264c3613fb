package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import id.antarkerja.access.Acting;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.vacancies.VacancyId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other programs read: the feed, the map for search engines, the card of a shared link. */
class FeedsTest extends PublishingHouse {
  @Autowired private PublicVacancies open;
  @Autowired private PublicUrl url;

  @Test
  void the_feed_is_valid_filtered_and_not_sent_twice() throws Exception {
    String word = word();
    published("Operator <b>&amp; " + word);
    published("Lain " + word());

    var answer = visitor().get("/lowongan.rss?q=" + word);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).startsWith("application/rss+xml");
    var feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(answer.body())));
    assertThat(feed.getEntries()).hasSize(1);
    assertThat(feed.getEntries().getFirst().getTitle()).contains(word);
    assertThat(feed.getEntries().getFirst().getLink())
        .startsWith("https://kerja.example/lowongan/");
    HttpRequest again =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/lowongan.rss?q=" + word))
            .header("If-None-Match", answer.header("etag"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var unchanged = client.send(again, BodyHandlers.ofString());
      assertThat(unchanged.statusCode()).isEqualTo(304);
      assertThat(unchanged.body()).isEmpty();
    }
  }

  @Test
  void search_engines_find_the_vacancies_and_stay_out_of_the_rest() throws Exception {
    VacancyId id = published("Operator " + word());

    assertThat(locations(visitor().get("/sitemap.xml").body()))
        .first()
        .isEqualTo("https://kerja.example/sitemap/1.xml");
    assertThat(locations(visitor().get("/sitemap/1.xml").body()))
        .contains("https://kerja.example/lowongan");
    for (String none : List.of("0", "9999", "x", "-1")) {
      assertThat(visitor().get("/sitemap/" + none + ".xml").status()).as(none).isEqualTo(404);
    }
    var made = call(Acting.ANYONE, () -> new Sitemaps(open, url).part(1));
    assertThat(locations(new GZIPInputStream(new ByteArrayInputStream(made)).readAllBytes()))
        .contains("https://kerja.example/lowongan/" + id.value());
    assertThat(new String(visitor().get("/robots.txt").body()))
        .contains("Disallow: /petugas", "Sitemap: https://kerja.example/sitemap.xml");
    assertThat(visitor().get("/").location()).isEqualTo("/lowongan");
  }

  private static List<String> locations(byte[] xml) throws Exception {
    var found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml))
            .getElementsByTagName("loc");
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void a_card_is_drawn_for_a_shared_link() throws Exception {
    var card =
        visitor().get("/lowongan/" + published("Operator 🚀 " + word()).value() + "/kartu.png");

    assertThat(card.status()).isEqualTo(200);
    assertThat(ImageIO.read(new ByteArrayInputStream(card.body())).getWidth()).isEqualTo(1200);
  }
}
