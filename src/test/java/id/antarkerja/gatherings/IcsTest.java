package id.antarkerja.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import id.antarkerja.Beside;
import id.antarkerja.kernel.OfficeZone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Byte by byte what a phone reads: RFC 5545. */
@Beside
class IcsTest {
  private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");

  private static Ics.Event event(
      GatheringState state, Registration.Standing standing, int sequence, String link) {
    return new Ics.Event(
        ID,
        state,
        standing,
        "Pertemuan: data, angka; dan \"arti\"nya di Raja Ampat – untuk semua petugas",
        "Jl. Basuki Rahmat 1, Sorong\\Lt 2",
        link,
        OfficeZone.WIT,
        Instant.parse("2026-11-30T00:30:00Z"),
        Instant.parse("2026-12-01T08:00:00Z"),
        sequence,
        Instant.parse("2026-11-23T02:41:00Z"),
        "https://kerja.example/petugas/kegiatan/" + ID);
  }

  private static String text(Ics.Event... events) {
    return new String(
        Ics.calendar("Kegiatan, saya", "kerja.example", List.of(events)), StandardCharsets.UTF_8);
  }

  @Test
  void a_calendar_is_this_text() {
    String calendar =
        text(
            event(
                GatheringState.OPEN, Registration.Standing.REGISTERED, 2, "https://rapat.example"));
    assertThat(calendar)
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//AntarKerja//e-Pengantar Kerja//ID
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Kegiatan\\, saya
            BEGIN:VTIMEZONE
            TZID:Asia/Jayapura
            BEGIN:STANDARD
            DTSTART:19880101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            TZNAME:WIT
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:0199a000-0000-7000-8000-000000000001@kerja.example
            DTSTAMP:20261123T024100Z
            LAST-MODIFIED:20261123T024100Z
            SEQUENCE:2
            DTSTART;TZID=Asia/Jayapura:20261130T093000
            DTEND;TZID=Asia/Jayapura:20261201T170000
            SUMMARY:Pertemuan: data\\, angka\\; dan "arti"nya di Raja Ampat – untuk sem
             ua petugas
            LOCATION:Jl. Basuki Rahmat 1\\, Sorong\\\\Lt 2
            DESCRIPTION:https://rapat.example\\nhttps://kerja.example/petugas/kegiatan/0
             199a000-0000-7000-8000-000000000001
            URL:https://kerja.example/petugas/kegiatan/0199a000-0000-7000-8000-00000000
             0001
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
    assertThat(calendar.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @Test
  void who_waits_is_tentative_and_what_was_cancelled_says_so_under_the_same_id() {
    assertThat(text(event(GatheringState.OPEN, Registration.Standing.WAITING, 0, null)))
        .contains("STATUS:TENTATIVE", "SEQUENCE:0", "UID:" + ID)
        .doesNotContain("rapat.example");
    assertThat(text(event(GatheringState.CANCELLED, Registration.Standing.WAITING, 3, null)))
        .contains("STATUS:CANCELLED", "SEQUENCE:3", "UID:" + ID);
  }

  @Test
  void a_line_is_never_cut_inside_a_character() {
    String wide = "ä".repeat(100) + "🙂".repeat(40);
    Ics.Event event = event(GatheringState.OPEN, null, 0, null);
    String calendar =
        text(
            new Ics.Event(
                ID,
                event.state(),
                null,
                wide,
                "a\r\nb",
                null,
                OfficeZone.WIB,
                event.startsAt(),
                event.endsAt(),
                0,
                event.changedAt(),
                event.page()));
    assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + wide, "LOCATION:a\\nb");
    assertThat(calendar).doesNotContain("\uFFFD");
  }
}
