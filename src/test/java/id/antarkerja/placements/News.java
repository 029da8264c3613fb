package id.antarkerja.placements;

import id.antarkerja.HouseTest;
import id.antarkerja.jobseekers.GlassBroken;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.practices.PracticeNews;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What is told to somebody by mail. */
final class News {
  private News() {}

  static Map<Class<?>, Supplier<Object>> about(UUID officer) {
    return Map.of(
        GlassBroken.class,
        News::glass,
        PracticeNews.class,
        () ->
            new PracticeNews(
                Uuid7.next(),
                "/petugas/praktik",
                officer,
                HouseTest.BEKASI,
                PracticeNews.Kind.PUBLISHED));
  }

  static GlassBroken glass() {
    return new GlassBroken(Uuid7.next(), HouseTest.KARAWANG);
  }
}
