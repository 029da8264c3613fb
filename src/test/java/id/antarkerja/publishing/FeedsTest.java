package id.antarkerja.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Unavailable;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.vacancies.VacancyId;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** What other programs read: the feed, the map for search engines, the card of a shared link. */
class FeedsTest extends PublishingHouse {
  @Autowired private PublicVacancies open;
  @Autowired private PublicUrl url;
  @Autowired private JdbcClient jdbc;

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

  @Test
  void the_map_is_made_by_one_and_nobody_waits_for_it_nor_for_a_database_that_is_away()
      throws Exception {
    var asked = new AtomicInteger();
    var begun = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var slow =
        new Sitemaps(
            new PublicVacancies(
                jdbc,
                asking(
                    () -> {
                      asked.incrementAndGet();
                      begun.countDown();
                      release.await(30, TimeUnit.SECONDS);
                      return clock.instant();
                    })),
            url);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<byte[]> first = threads.submit(() -> anybody(slow::index));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      Future<byte[]> second = threads.submit(() -> anybody(slow::index));
      assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
          .satisfies(busy -> assertThat(Unavailable.of(busy)).isEqualTo(Unavailable.BUSY));
      release.countDown();
      assertThat(first.get()).isNotEmpty();
      assertThat(anybody(slow::index)).isEqualTo(first.get());
      assertThat(asked).hasValue(1);
    }
    var away = new AtomicInteger();
    var broken =
        new Sitemaps(
            new PublicVacancies(
                jdbc,
                asking(
                    () -> {
                      away.incrementAndGet();
                      throw new CannotCreateTransactionException("away");
                    })),
            url);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> anybody(broken::index))
          .satisfies(busy -> assertThat(Unavailable.of(busy)).isEqualTo(Unavailable.BUSY));
    }
    assertThat(away).as("it is not asked again and again").hasValue(1);
  }

  private byte[] anybody(Supplier<byte[]> made) {
    return as(Acting.ANYONE, made);
  }

  private Clock asking(Callable<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return clock.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        try {
          return now.call();
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    };
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
