package id.antarkerja.oversight;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.audit.Audit;
import id.antarkerja.audit.AuditTrail;
import id.antarkerja.audit.AuditTrail.Asked;
import id.antarkerja.audit.AuditTrail.Line;
import id.antarkerja.jobs.Jobs;
import id.antarkerja.kernel.OfficeZone;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail for auditors and admins: whether it is whole, and who did what, by ids and codes. */
@Controller
class AuditPages {
  private static final String PATH = "/petugas/audit";
  private static final int PAGE = 50;

  private final AuditTrail trail;
  private final Audit audit;
  private final Jobs jobs;
  private final Writes writes;

  AuditPages(AuditTrail trail, Audit audit, Jobs jobs, Writes writes) {
    this.trail = trail;
    this.audit = audit;
    this.jobs = jobs;
    this.writes = writes;
  }

  @GetMapping(PATH)
  @Allowed({Role.AUDITOR, Role.ADMIN})
  ModelAndView look(@RequestParam MultiValueMap<String, String> parameters) {
    Form form = Form.of(parameters);
    ZoneId zone = OfficeZone.ofRegion(Acting.current().territory()).zone();
    Asked asked =
        new Asked(
            form.uuid("akun"),
            form.uuid("orang"),
            start(form.date("dari"), zone, 0),
            start(form.date("sampai"), zone, 1));
    if (form.hasErrors()) {
      return Page.unprocessable(
          "oversight/audit", new AuditPage(trail.verifications(), List.of(), form, false, null));
    }
    String before = form.value("sebelum");
    boolean further = before.matches("\\d{1,18}");
    List<Line> lines =
        trail.lines(asked, further ? Long.parseLong(before) : Long.MAX_VALUE, PAGE + 1);
    boolean more = lines.size() > PAGE;
    List<Line> shown = more ? lines.subList(0, PAGE) : lines;
    return Page.of(
        "oversight/audit",
        new AuditPage(
            trail.verifications(),
            shown,
            form,
            further,
            more ? PATH + "?" + query(form) + "sebelum=" + shown.getLast().seq() : null));
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone, int later) {
    return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
  }

  private static String query(Form form) {
    return Stream.of("akun", "orang", "dari", "sampai")
        .filter(name -> !form.value(name).isEmpty())
        .map(name -> name + "=" + form.value(name) + "&")
        .collect(Collectors.joining());
  }

  /** Looks at the chains now, as a job: a large trail takes minutes. */
  @PostMapping(PATH + "/periksa")
  @Allowed({Role.AUDITOR, Role.ADMIN})
  ModelAndView verify(Submission submission) {
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              jobs.start(VerifyNow.CODE, "");
              audit.did("audit.verify");
              return PATH;
            }));
  }
}
