package id.antarkerja.officers;

import id.antarkerja.access.Acting;
import id.antarkerja.access.Allowed;
import id.antarkerja.access.Role;
import id.antarkerja.access.StepUp;
import id.antarkerja.documents.PublicUrl;
import id.antarkerja.kernel.Reason;
import id.antarkerja.kernel.RefusedException;
import id.antarkerja.web.Form;
import id.antarkerja.web.Page;
import id.antarkerja.web.Submission;
import id.antarkerja.web.Writes;
import java.time.Duration;
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

/** How a new colleague gets in, and what becomes of an account. */
@Controller
class OfficersPages {
  private static final Duration LINK_LIVES = Duration.ofHours(48);

  private final Officers officers;
  private final OfficerEntry entry;
  private final Writes writes;
  private final PublicUrl publicUrl;

  OfficersPages(Officers officers, OfficerEntry entry, Writes writes, PublicUrl publicUrl) {
    this.officers = officers;
    this.entry = entry;
    this.writes = writes;
    this.publicUrl = publicUrl;
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
    if (role == null || !Roles.toGive().contains(role)) {
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
    if (token == null) {
      return Page.seeOther(location);
    }
    String name = officers.one(id).name();
    return Page.of("officers/link", new LinkPage(id, name, publicUrl.of("/masuk/tautan/" + token)));
  }

  /** A fresh one-time link, shown once. */
  record LinkPage(UUID officer, String name, String link) {}

  private static boolean isAdmin(Acting acting) {
    return acting.role() == Role.ADMIN;
  }
}
