package id.antarkerja.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.kernel.OfficeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @BeforeEach
  void the_reader_is_indonesian() {
    LocaleContextHolder.setLocale(Locale.of("id"));
  }

  @AfterEach
  void reset() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void dates_and_numbers_are_written_the_indonesian_way() {
    assertThat(T.fmtDate(DAY)).isEqualTo("Senin, 23 November 2026");
    assertThat(T.shortDate(DAY)).isEqualTo("23 Nov 2026");
    assertThat(T.month(LocalDate.of(2026, 8, 1))).isEqualTo("Agustus 2026");
    assertThat(T.time(LocalTime.of(9, 41))).isEqualTo("09.41");
    assertThat(T.number(12_480)).isEqualTo("12.480");
    assertThat(T.percent(0.785)).isEqualTo("79%");
    assertThat(T.rupiah(5_600_000)).isEqualTo("Rp 5,6 juta");
  }

  @Test
  void and_the_english_way_for_who_reads_english() {
    LocaleContextHolder.setLocale(Locale.UK);

    assertThat(T.fmtDate(DAY)).isEqualTo("Monday, 23 November 2026");
    assertThat(T.time(LocalTime.of(9, 41))).isEqualTo("09:41");
    assertThat(T.number(12_480)).isEqualTo("12,480");
    assertThat(T.rupiahRange(4_900_000L, 5_300_000L)).isEqualTo("Rp 4.9–5.3 million");
  }

  @Test
  void any_other_language_gets_indonesian() {
    LocaleContextHolder.setLocale(Locale.FRENCH);

    assertThat(T.t("nav.home")).isEqualTo("Beranda");
    assertThat(T.shortDate(LocalDate.of(2026, 5, 2))).isEqualTo("2 Mei 2026");
  }

  @Test
  void pay_is_a_range_when_it_is_one() {
    assertThat(T.rupiahRange(4_900_000L, 5_300_000L)).isEqualTo("Rp 4,9–5,3 juta");
    assertThat(T.rupiahRange(900_000L, 1_200_000L)).isEqualTo("Rp 900.000–1,2 juta");
    assertThat(T.rupiahRange(500_000L, 900_000L)).isEqualTo("Rp 500.000–900.000");
    assertThat(T.rupiahRange(5_000_000L, 5_000_000L)).isEqualTo("Rp 5 juta");
    assertThat(T.rupiahRange(5_000_000L, null)).isEqualTo("mulai Rp 5 juta");
    assertThat(T.rupiahRange(null, 5_000_000L)).isEqualTo("sampai Rp 5 juta");
    assertThat(T.rupiahRange(null, null)).isEqualTo("Upah tidak disebut");
  }

  @Test
  void a_moment_is_told_on_the_clock_of_its_place() {
    Instant at = Instant.parse("2026-11-23T23:30:00Z");

    assertThat(T.moment(at, OfficeZone.WIB)).isEqualTo("24 Nov 2026, 06.30 WIB");
    assertThat(T.moment(at, OfficeZone.WIT)).isEqualTo("24 Nov 2026, 08.30 WIT");
  }

  @Test
  void a_missing_text_shows_its_key_and_breaks_no_page() {
    assertThat(T.t("no.such.text")).isEqualTo("no.such.text");
    assertThat(T.has("no.such.text")).isFalse();
    assertThat(T.has("nav.home")).isTrue();
  }
}
