package id.antarkerja.gatherings;

import id.antarkerja.kernel.OfficeZone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calendar files (RFC 5545): lines end with CR LF and are folded at 75 bytes, the id of an event
 * never changes, its sequence grows with each change. Indonesia has no summer time, so a zone is
 * one fixed offset.
 */
final class Ics {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** From then on the three zones are what they are. */
  private static final Instant SINCE = Instant.parse("1988-01-01T00:00:00Z");

  private final StringBuilder text = new StringBuilder();

  private Ics() {}

  /**
   * One event.
   *
   * @param standing null for a reader who has not registered
   * @param link null for who must not have it; then the page is named alone
   */
  record Event(
      UUID id,
      GatheringState state,
      Registration.@Nullable Standing standing,
      String title,
      @Nullable String place,
      @Nullable String link,
      OfficeZone zone,
      Instant startsAt,
      Instant endsAt,
      int sequence,
      Instant changedAt,
      String page) {

    private String status() {
      if (state == GatheringState.CANCELLED) {
        return "CANCELLED";
      }
      return standing == Registration.Standing.WAITING ? "TENTATIVE" : "CONFIRMED";
    }
  }

  /**
   * @param name what the calendar is called where it is subscribed to
   * @param host the end of every event's id
   */
  static byte[] calendar(String name, String host, List<Event> events) {
    var ics = new Ics();
    ics.line("BEGIN", "VCALENDAR");
    ics.line("VERSION", "2.0");
    ics.line("PRODID", "-//AntarKerja//e-Pengantar Kerja//ID");
    ics.line("CALSCALE", "GREGORIAN");
    ics.line("METHOD", "PUBLISH");
    ics.line("X-WR-CALNAME", escaped(name));
    Set<OfficeZone> zones = EnumSet.noneOf(OfficeZone.class);
    events.forEach(event -> zones.add(event.zone()));
    zones.forEach(ics::zone);
    events.forEach(event -> ics.event(event, host));
    ics.line("END", "VCALENDAR");
    return ics.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void zone(OfficeZone zone) {
    String offset = zone.zone().getRules().getOffset(SINCE).getId().replace(":", "");
    line("BEGIN", "VTIMEZONE");
    line("TZID", zone.zone().getId());
    line("BEGIN", "STANDARD");
    line("DTSTART", LOCAL.format(SINCE.atOffset(ZoneOffset.UTC)));
    line("TZOFFSETFROM", offset);
    line("TZOFFSETTO", offset);
    line("TZNAME", zone.name());
    line("END", "STANDARD");
    line("END", "VTIMEZONE");
  }

  private void event(Event event, String host) {
    line("BEGIN", "VEVENT");
    line("UID", event.id() + "@" + host);
    line("DTSTAMP", utc(event.changedAt()));
    line("LAST-MODIFIED", utc(event.changedAt()));
    line("SEQUENCE", String.valueOf(event.sequence()));
    line("DTSTART;TZID=" + event.zone().zone().getId(), local(event.startsAt(), event.zone()));
    line("DTEND;TZID=" + event.zone().zone().getId(), local(event.endsAt(), event.zone()));
    line("SUMMARY", escaped(event.title()));
    String where = event.place() != null ? event.place() : event.link();
    if (where != null) {
      line("LOCATION", escaped(where));
    }
    String link = event.link();
    line("DESCRIPTION", escaped(link == null ? event.page() : link + "\n" + event.page()));
    line("URL", event.page());
    line("STATUS", event.status());
    line("END", "VEVENT");
  }

  private static String utc(Instant at) {
    return LOCAL.format(at.atOffset(ZoneOffset.UTC)) + "Z";
  }

  private static String local(Instant at, OfficeZone zone) {
    return LOCAL.format(at.atZone(zone.zone()));
  }

  /** A value of text: RFC 5545, 3.3.11. */
  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** One line of content, folded between characters: RFC 5545, 3.1. */
  private void line(String name, String value) {
    String whole = name + ":" + value;
    int bytes = 0;
    for (int at = 0; at < whole.length(); ) {
      int point = whole.codePointAt(at);
      int width = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
      if (bytes + width > LONGEST_LINE) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.appendCodePoint(point);
      bytes += width;
      at += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
