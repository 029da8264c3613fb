package id.antarkerja.gatherings;

import id.antarkerja.access.Allowed;
import id.antarkerja.access.AllowedToAnyone;
import id.antarkerja.access.Role;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secret address by which a phone reads one's gatherings. */
@Controller
class CalendarPages {
  private static final String OWN = Gathering.HOME + "/kalender";
  private static final String TEMPLATE = "gatherings/calendar";
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Calendars calendars;
  private final Writes writes;

  CalendarPages(Calendars calendars, Writes writes) {
    this.calendars = calendars;
    this.writes = writes;
  }

  @GetMapping(OWN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView own() {
    return Page.of(TEMPLATE, new CalendarPage(calendars.since().orElse(null), null));
  }

  /** Shows the address on this answer only; sent twice it makes one. */
  @PostMapping(OWN)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView renew(Submission submission) {
    var shownOnce = new AtomicReference<@Nullable String>();
    String location =
        writes.once(
            submission,
            () -> {
              shownOnce.set(calendars.renew());
              return OWN;
            });
    String address = shownOnce.get();
    return address == null
        ? Page.seeOther(location)
        : Page.of(TEMPLATE, new CalendarPage(calendars.since().orElse(null), address));
  }

  @PostMapping(OWN + "/akhiri")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView end(Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              calendars.end();
              return OWN;
            }));
  }

  /** By a phone that has never signed in. */
  @GetMapping("/kalender/{token}")
  @AllowedToAnyone
  ResponseEntity<byte[]> feed(@PathVariable String token) {
    return file(calendars.feed(token), "kegiatan.ics");
  }

  static ResponseEntity<byte[]> file(byte[] calendar, String name) {
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .cacheControl(CacheControl.noStore())
        .body(calendar);
  }

  /**
   * @param since null without an address
   * @param address shown this once; else null
   */
  record CalendarPage(@Nullable Instant since, @Nullable String address) {}
}
