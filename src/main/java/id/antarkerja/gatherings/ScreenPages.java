package id.antarkerja.gatherings;

import gg.jte.Content;
import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.documents.Qr;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The code on the wall, and where whoever scanned it says that they are there. */
@Controller
class ScreenPages {
  /** So long before the beginning the door opens. */
  static final Duration BEFORE = Duration.ofMinutes(60);

  /** So long after the end the code still shows. */
  static final Duration AFTER = Duration.ofMinutes(30);

  private static final String UNTIL_IT_SHOWS = "60";
  private static final String HERE = Gathering.HOME + "/{id}/hadir";
  private static final String TEMPLATE = "gatherings/here";

  private final Gatherings gatherings;
  private final Attendance attendance;
  private final ScreenCode codes;
  private final PublicUrl publicUrl;
  private final Writes writes;

  ScreenPages(
      Gatherings gatherings,
      Attendance attendance,
      ScreenCode codes,
      PublicUrl publicUrl,
      Writes writes) {
    this.gatherings = gatherings;
    this.attendance = attendance;
    this.codes = codes;
    this.publicUrl = publicUrl;
    this.writes = writes;
  }

  /** Fetches itself anew when the code changes, by a header: also where no script runs. */
  @GetMapping(Gathering.HOME + "/{id}/layar")
  @Allowed({Role.OFFICER, Role.HEAD})
  ModelAndView screen(@PathVariable UUID id, HttpServletResponse response) {
    Gathering gathering = gatherings.ofOurs(id);
    Instant now = gatherings.now();
    if (!shows(gathering, now)) {
      if (gathering.state().isRunning() && !gathering.isOver(now)) {
        response.setHeader("Refresh", UNTIL_IT_SHOWS);
      }
      return Page.of("gatherings/screen", new ScreenPage(gathering, null, "", 0));
    }
    long left = ScreenCode.left(now).toSeconds();
    response.setHeader("Refresh", String.valueOf(left));
    String code = codes.at(id, now);
    return Page.of(
        "gatherings/screen",
        new ScreenPage(
            gathering, code, publicUrl.of(gathering.path() + "/hadir?kode=" + code), left));
  }

  static boolean shows(Gathering gathering, Instant now) {
    GatheringText text = gathering.text();
    return gathering.state().isRunning()
        && !now.isBefore(text.startsAt().minus(BEFORE))
        && now.isBefore(text.endsAt().plus(AFTER));
  }

  @GetMapping(HERE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView here(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
    Gathering gathering = gatherings.one(id);
    Form form = Form.of(fields);
    String code = form.text("kode", 40);
    if (code != null) {
      try {
        attendance.demandGood(id, code);
      } catch (RefusedException stale) {
        form.put("kode", null).rejectAll(stale.reasons());
      }
    }
    return Page.of(TEMPLATE, new HerePage(gathering, form));
  }

  @PostMapping(HERE)
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView here(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Gathering gathering = gatherings.one(id);
    Form form = Form.of(fields);
    String code = form.required("kode", 40);
    if (code != null) {
      try {
        return Page.seeOther(
            Acting.get(
                Attendance.onBehalf(),
                () ->
                    writes.once(
                        submission,
                        () -> {
                          attendance.byScreen(id, code);
                          return gathering.path();
                        })));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable(TEMPLATE, new HerePage(gathering, form));
  }

  /**
   * @param code null while none shows
   * @param left seconds until the next one
   */
  record ScreenPage(Gathering gathering, @Nullable String code, String address, long left) {
    Content qr() {
      return Qr.content(address);
    }

    String spoken() {
      return code == null ? "" : code.replaceAll("(.{4})(?=.)", "$1 ");
    }

    String when() {
      return GatheringPage.spoken(gathering);
    }
  }

  record HerePage(Gathering gathering, Form form) {
    String when() {
      return GatheringPage.spoken(gathering);
    }
  }
}
