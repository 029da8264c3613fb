package id.antarkerja.officers.numbers;

import java.time.YearMonth;
import java.util.List;

/**
 * A number of placement officers (pengantar kerja) that was published, with where. They are dated
 * points of others, never mixed with what this registry holds.
 *
 * @param centre of the ministry; {@code agency} of the migrant-worker agency; 0 when not told
 */
public record PublishedCount(
    YearMonth month,
    int total,
    int centre,
    int agency,
    int provinces,
    int regencies,
    String source) {
  /** Oldest first. The first and second tell only parts of their split. */
  public static final List<PublishedCount> ALL =
      List.of(
          new PublishedCount(YearMonth.of(2018, 5), 364, 36, 0, 0, 0, "Kemnaker, 7 Mei 2018"),
          new PublishedCount(
              YearMonth.of(2021, 2), 430, 82, 57, 0, 0, "suara.com, 14 Februari 2021"),
          new PublishedCount(
              YearMonth.of(2021, 10), 668, 175, 178, 122, 193, "news.detik.com d-5761035"),
          new PublishedCount(
              YearMonth.of(2022, 8),
              1_051,
              178,
              196,
              124,
              553,
              "tabloidmaritim.com, 19 Agustus 2022"));
}
