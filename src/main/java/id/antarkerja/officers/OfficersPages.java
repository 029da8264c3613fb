package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.officers.Officers.OfficerRow;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Sections;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry of officers: who works where, and how a new colleague gets in. */
@Controller
class OfficersPages {
  private static final int PAGE = 50;
  private static final UUID FIRST = new UUID(0, 0);
  private static final Duration LINK_LIVES = Duration.ofHours(48);

  private final Officers officers;
  private final OfficerEntry entry;
  private final Approvals approvals;
  private final Writes writes;
  private final PublicUrl publicUrl;
  private final Sections sections;

  OfficersPages(
      Officers officers,
      OfficerEntry entry,
      Approvals approvals,
      Writes writes,
      PublicUrl publicUrl,
      Sections sections) {
    this.officers = officers;
    this.entry = entry;
    this.approvals = approvals;
    this.writes = writes;
    this.publicUrl = publicUrl;
    this.sections = sections;
  }

  @GetMapping("/petugas/pejabat")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView list(
      @RequestParam(defaultValue = "") String wilayah,
      @RequestParam(defaultValue = "") String nama,
      @RequestParam(required = false) @Nullable UUID setelah) {
    Acting acting = Acting.current();
    List<OfficerRow> rows =
        officers.list(acting.scope(), wilayah, nama, setelah == null ? FIRST : setelah, PAGE + 1);
    String next = null;
    if (rows.size() > PAGE) {
      rows = rows.subList(0, PAGE);
      OfficerRow last = rows.getLast();
      next =
          "/petugas/pejabat?wilayah="
              + encode(last.territory())
              + "&nama="
              + encode(last.name())
              + "&setelah="
              + last.id();
    }
    return Page.of(
        "officers/list",
        new OfficersPage(
            rows,
            officers.count(acting.scope()),
            mayEnter(acting),
            mayEnter(acting) ? approvals.waiting().size() : 0,
            approvals.aloneAtTheTop(),
            wilayah.isEmpty() && nama.isEmpty(),
            next));
  }

  @GetMapping("/petugas/pejabat/baru")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView form() {
    StepUp.require();
    return Page.of("officers/new", new NewOfficerPage(Form.empty(), isAdmin(Acting.current())));
  }

  @PostMapping("/petugas/pejabat/baru")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView enter(@RequestParam MultiValueMap<String, String> fields, Submission submission) {
    StepUp.require();
    Form form = Form.of(fields);
    NewOfficer officer = entry.read(form, Acting.current());
    if (officer != null && !form.hasErrors()) {
      try {
        return Page.seeOther(
            writes.once(submission, () -> "/petugas/pejabat/" + officers.enter(officer)));
      } catch (RefusedException refused) {
        form.rejectAll(refused.reasons());
      }
    }
    return Page.unprocessable("officers/new", new NewOfficerPage(form, isAdmin(Acting.current())));
  }

  @GetMapping("/petugas/pejabat/{id}")
  @Allowed({Role.OFFICER, Role.HEAD, Role.ADMIN})
  ModelAndView one(@PathVariable UUID id) {
    return Page.of("officers/one", page(id, null));
  }

  private OfficerPage page(UUID id, @Nullable String link) {
    boolean own = id.equals(Acting.current().actor().id());
    boolean mayLink = officers.mayLink(id);
    List<Role> roles =
        isAdmin(Acting.current())
            ? List.of(Role.OFFICER, Role.HEAD, Role.ADMIN, Role.AUDITOR)
            : List.of(Role.OFFICER, Role.HEAD);
    return new OfficerPage(
        officers.one(id),
        officers.account(id),
        mayLink ? approvals.of(id).orElse(null) : null,
        mayLink,
        mayLink && !own,
        roles,
        link,
        mayLink || own ? sections.of("officer", id) : List.of());
  }

  @PostMapping("/petugas/pejabat/{id}/tutup")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView shut(@PathVariable UUID id) {
    officers.shut(id, true);
    return Page.seeOther("/petugas/pejabat/" + id);
  }

  @PostMapping("/petugas/pejabat/{id}/buka")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView open(@PathVariable UUID id) {
    officers.shut(id, false);
    return Page.seeOther("/petugas/pejabat/" + id);
  }

  @PostMapping("/petugas/pejabat/{id}/peran")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView changeRole(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> fields,
      Submission submission) {
    Form form = Form.of(fields);
    Role role = form.requiredOneOf("role", Role.class);
    if (role == null || !page(id, null).roles().contains(role)) {
      throw new RefusedException(Reason.of("officer.role"));
    }
    return Page.seeOther(
        writes.once(
            submission,
            () -> {
              officers.changeRole(id, role);
              return "/petugas/pejabat/" + id;
            }));
  }

  /** Shows a fresh link on this answer only; sent twice it makes one, shown once. */
  @PostMapping("/petugas/pejabat/{id}/tautan")
  @Allowed({Role.HEAD, Role.ADMIN})
  ModelAndView link(@PathVariable UUID id, Submission submission) {
    var shownOnce = new AtomicReference<@Nullable String>();
    String location =
        writes.once(
            submission,
            () -> {
              shownOnce.set(officers.link(id, LINK_LIVES));
              return "/petugas/pejabat/" + id;
            });
    String token = shownOnce.get();
    return token == null
        ? Page.seeOther(location)
        : Page.of("officers/one", page(id, publicUrl.of("/masuk/tautan/" + token)));
  }

  private static boolean mayEnter(Acting acting) {
    return acting.role() == Role.HEAD || isAdmin(acting);
  }

  private static boolean isAdmin(Acting acting) {
    return acting.role() == Role.ADMIN;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
