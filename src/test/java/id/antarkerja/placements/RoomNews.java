package id.antarkerja.placements;

import id.antarkerja.HouseTest;
import id.antarkerja.kernel.Uuid7;
import id.antarkerja.practices.PracticeNews;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What happens in the officers' room and is told to one of them. */
final class RoomNews {
  private RoomNews() {}

  static Map<Class<?>, Supplier<Object>> about(UUID officer) {
    return Map.of(
        PracticeNews.class,
        () ->
            new PracticeNews(
                Uuid7.next(),
                "/petugas/praktik",
                officer,
                HouseTest.BEKASI,
                PracticeNews.Kind.PUBLISHED));
  }
}
